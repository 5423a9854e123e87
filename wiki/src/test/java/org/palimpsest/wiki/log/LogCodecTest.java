package org.palimpsest.wiki.log;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.log.LogDetails;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.wiki.log.LogEvent.Foreign;

class LogCodecTest {
  private static final LogEvent GROUPS =
      new AccountEvent.GroupsChanged(
          List.of(new Membership("bot", null)),
          List.of(
              new Membership("bot", null),
              new Membership("sysop", Instant.parse("2031-04-01T09:30:00Z"))));

  static Stream<Arguments> events() {
    return Stream.of(
        arguments(new PageEvent.Created(), "create/create {}"),
        arguments(new PageEvent.Deleted(), "delete/delete {}"),
        arguments(new PageEvent.RedirectOverwritten(), "delete/delete_redir {}"),
        arguments(
            new PageEvent.Moved(2, "User:A b", true, false),
            "move/move {\"target_ns\":2,\"target_title\":\"User:A b\",\"suppressredirect\":true}"),
        arguments(
            new PageEvent.Moved(0, "A", false, true),
            "move/move_redir {\"target_ns\":0,\"target_title\":\"A\",\"suppressredirect\":false}"),
        arguments(
            new PageEvent.HistoryMerged(0, "A", Instant.parse("2031-04-01T09:30:00Z"), 152L),
            "merge/merge {\"mergerevid\":\"152\",\"dest_ns\":0,\"dest_title\":\"A\","
                + "\"mergepoint\":\"2031-04-01T09:30:00Z\"}"),
        arguments(
            new PageEvent.HistoryMerged(0, "A", Instant.parse("2031-04-01T09:30:00Z"), null),
            "merge/merge {\"mergerevid\":null,\"dest_ns\":0,\"dest_title\":\"A\","
                + "\"mergepoint\":\"2031-04-01T09:30:00Z\"}"),
        arguments(
            new ProtectionEvent.Moved(0, "A"),
            "protect/move_prot {\"oldtitle_ns\":0,\"oldtitle_title\":\"A\"}"),
        arguments(
            new PageEvent.Restored(2, 1),
            "delete/restore {\"count\":{\"revisions\":2,\"files\":1}}"),
        arguments(
            new FileEvent(FileEvent.Kind.UPLOADED, "0a1", Instant.parse("2026-01-02T03:04:05Z")),
            "upload/upload {\"img_sha1\":\"0a1\",\"img_timestamp\":\"2026-01-02T03:04:05Z\"}"),
        arguments(
            new FileEvent(FileEvent.Kind.OVERWRITTEN, "0a1", Instant.parse("2026-01-02T03:04:05Z")),
            "upload/overwrite {\"img_sha1\":\"0a1\",\"img_timestamp\":\"2026-01-02T03:04:05Z\"}"),
        arguments(
            new FileEvent(FileEvent.Kind.REVERTED, "0a1", Instant.parse("2026-01-02T03:04:05Z")),
            "upload/revert {\"img_sha1\":\"0a1\",\"img_timestamp\":\"2026-01-02T03:04:05Z\"}"),
        arguments(new PageEvent.Imported(3), "import/upload {\"count\":3}"),
        arguments(
            new PageEvent.ModelChosen("json"),
            "contentmodel/new {\"oldmodel\":false,\"newmodel\":\"json\"}"),
        arguments(
            new PageEvent.ModelChanged("wiki\"text", "json"),
            "contentmodel/change {\"oldmodel\":\"wiki\\\"text\",\"newmodel\":\"json\"}"),
        arguments(
            new ProtectionEvent.Protected(
                false,
                "both",
                true,
                List.of(
                    new Protection("edit", "sysop", null, true),
                    new Protection(
                        "move", "autoconfirmed", Instant.parse("2031-04-01T09:30:00Z"), false))),
            "protect/protect {\"description\":\"both\",\"cascade\":true,\"details\":["
                + "{\"type\":\"edit\",\"level\":\"sysop\",\"expiry\":\"infinite\",\"cascade\":true},"
                + "{\"type\":\"move\",\"level\":\"autoconfirmed\","
                + "\"expiry\":\"2031-04-01T09:30:00Z\",\"cascade\":false}]}"),
        arguments(
            new ProtectionEvent.Protected(
                true, "", false, List.of(new Protection("create", "sysop", null, false))),
            "protect/modify {\"description\":\"\",\"cascade\":false,\"details\":["
                + "{\"type\":\"create\",\"level\":\"sysop\",\"expiry\":\"infinite\"}]}"),
        arguments(new ProtectionEvent.Unprotected(), "protect/unprotect {}"),
        arguments(
            new PageEvent.LanguageChanged("en[def]", "da"),
            "pagelang/pagelang {\"oldlanguage\":\"en[def]\",\"newlanguage\":\"da\"}"),
        arguments(
            new LogEvent.ChangePatrolled(5, 0, false),
            "patrol/patrol {\"curid\":5,\"previd\":0,\"auto\":false}"),
        arguments(
            new LogEvent.ChangePatrolled(5, 4, true),
            "patrol/autopatrol {\"curid\":5,\"previd\":4,\"auto\":true}"),
        arguments(
            new VisibilityEvent(false, ItemType.REVISION, List.of("9", "5"), 0, 7),
            "delete/revision {\"type\":\"revision\",\"ids\":[9,5],\"old\":{\"bitmask\":0,"
                + "\"content\":false,\"comment\":false,\"user\":false,\"restricted\":false},"
                + "\"new\":{\"bitmask\":7,\"content\":true,\"comment\":true,\"user\":true,"
                + "\"restricted\":false}}"),
        arguments(
            new VisibilityEvent(true, ItemType.FILE_ARCHIVE, List.of("9"), 13, 0),
            "suppress/revision {\"type\":\"filearchive\",\"ids\":[\"9\"],\"old\":{\"bitmask\":13,"
                + "\"content\":true,\"comment\":false,\"user\":true,\"restricted\":true},"
                + "\"new\":{\"bitmask\":0,\"content\":false,\"comment\":false,\"user\":false,"
                + "\"restricted\":false}}"),
        arguments(
            new VisibilityEvent(true, ItemType.LOGGING, List.of("9"), 0, 10),
            "suppress/event {\"type\":\"logging\",\"ids\":[9],\"old\":{\"bitmask\":0,"
                + "\"content\":false,\"comment\":false,\"user\":false,\"restricted\":false},"
                + "\"new\":{\"bitmask\":10,\"content\":false,\"comment\":true,\"user\":false,"
                + "\"restricted\":true}}"),
        arguments(
            new TagEvent.Updated(
                new TagEvent.TaggedId(5, true),
                new TagEvent.TaggedId(6, false),
                List.of("a"),
                List.of(),
                List.of("b", "c")),
            "tag/update {\"revid\":5,\"logid\":\"6\",\"tagsAdded\":[\"a\"],"
                + "\"tagsAddedCount\":1,\"tagsRemoved\":[],\"tagsRemovedCount\":0,"
                + "\"initialTags\":[\"b\",\"c\"]}"),
        arguments(
            new TagEvent.Updated(
                TagEvent.TaggedId.NONE,
                new TagEvent.TaggedId(6, true),
                List.of(),
                List.of("a"),
                List.of("a")),
            "tag/update {\"revid\":false,\"logid\":6,\"tagsAdded\":[],\"tagsAddedCount\":0,"
                + "\"tagsRemoved\":[\"a\"],\"tagsRemovedCount\":1,\"initialTags\":[\"a\"]}"),
        arguments(
            new TagEvent.Managed("create", "a\"b", null), "managetags/create {\"tag\":\"a\\\"b\"}"),
        arguments(
            new TagEvent.Managed("delete", "a", 7L),
            "managetags/delete {\"tag\":\"a\",\"count\":7}"),
        arguments(new AccountEvent.Created(7, false), "newusers/create {\"userid\":7}"),
        arguments(
            new AccountEvent.Created(1L << 40, true),
            "newusers/create2 {\"userid\":1099511627776}"),
        arguments(
            GROUPS,
            "rights/rights {\"oldgroups\":[\"bot\"],\"newgroups\":[\"bot\",\"sysop\"],"
                + "\"oldmetadata\":[{\"group\":\"bot\",\"expiry\":\"infinity\"}],"
                + "\"newmetadata\":[{\"group\":\"bot\",\"expiry\":\"infinity\"},"
                + "{\"group\":\"sysop\",\"expiry\":\"2031-04-01T09:30:00Z\"}]}"),
        arguments(
            new BlockEvent.Blocked(false, false, "infinity", List.of("nocreate"), true, null, null),
            "block/block {\"duration\":\"infinity\",\"flags\":[\"nocreate\"],\"sitewide\":true}"),
        arguments(
            new BlockEvent.Blocked(
                true,
                true,
                "1 day",
                List.of(),
                false,
                new BlockEvent.Blocked.Closed(
                    List.of(new BlockEvent.Blocked.Closed.Page(1, "Talk:A")),
                    List.of(4, 1),
                    List.of("move")),
                Instant.parse("2031-04-01T09:30:00Z")),
            "suppress/reblock {\"duration\":\"1 day\",\"flags\":[],\"restrictions\":{"
                + "\"pages\":[{\"page_ns\":1,\"page_title\":\"Talk:A\"}],"
                + "\"namespaces\":[4,1],\"actions\":[\"move\"]},\"sitewide\":false,"
                + "\"expiry\":\"2031-04-01T09:30:00Z\"}"),
        arguments(new BlockEvent.Unblocked(), "block/unblock {}"),
        arguments(
            new Foreign("oddity", "made", Map.of("ids", List.of(1, 2))),
            "oddity/made {\"ids\":[1,2]}"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_is_kept_as_json_and_comes_back_as_it_was(LogEvent event, String kept) {
    String params = LogCodec.params(event);
    assertThat(event.type() + '/' + event.action() + ' ' + params).isEqualTo(kept);
    assertThat(LogCodec.event(event.type(), event.action(), params)).isEqualTo(event);
  }

  @Test
  void there_is_an_example_of_every_kind_of_event() {
    Set<String> examples =
        events().map(example -> example.get()[0].getClass().getName()).collect(toSet());
    assertThat(examples).isEqualTo(kinds(LogEvent.class).map(Class::getName).collect(toSet()));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LogCodecTest::kinds)
        : Stream.of(type);
  }

  @ParameterizedTest
  @EnumSource
  void an_entry_of_the_upload_log_tells_what_is_kept_with_its_version(FileEvent.Kind kind) {
    Instant created = Instant.parse("2026-01-02T03:04:05Z");
    String sha1 = "0".repeat(38) + "24";
    FileEvent told = new FileEvent(kind, "0".repeat(29) + "10", created);
    assertThat(LogCodec.event(told.type(), told.action(), new LogDetails.Version(created, sha1)))
        .isEqualTo(told);
    assertThat(LogCodec.params(told.type(), told.action(), new LogDetails.Version(created, null)))
        .isEqualTo("{\"img_timestamp\":\"2026-01-02T03:04:05Z\"}");
  }

  @Test
  void spaces_and_the_order_of_members_make_no_difference() {
    assertThat(
            LogCodec.event("contentmodel", "change", "{ \"newmodel\": \"b\",\"oldmodel\":\"a\"}"))
        .isEqualTo(new PageEvent.ModelChanged("a", "b"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = ' ',
      value = {
        "create/create {\"more\":1}",
        "delete/restore {}",
        "delete/restore {\"count\":{\"revisions\":\"2\",\"files\":0}}",
        "contentmodel/change {\"oldmodel\":false,\"newmodel\":\"json\"}",
        "patrol/patrol {\"4::curid\":\"5\",\"5::previd\":\"4\",\"6::auto\":0}",
        "tag/update {\"revid\":\"first\",\"logid\":false,\"tagsAdded\":[],\"tagsAddedCount\":0,\"tagsRemoved\":[],\"tagsRemovedCount\":0,\"initialTags\":[]}",
        "tag/update {\"revid\":true,\"logid\":false,\"tagsAdded\":[],\"tagsAddedCount\":0,\"tagsRemoved\":[],\"tagsRemovedCount\":0,\"initialTags\":[]}",
        "managetags/merge {\"tag\":\"a\"}",
        "newusers/create {\"userid\":null}",
        "newusers/create {\"userid\":1.5}",
        "newusers/create {\"userid\":7,\"more\":[]}",
        "rights/rights {\"4::oldgroups\":[],\"5::newgroups\":[\"bot\"]}",
        "rights/rights {\"oldgroups\":[\"x\"],\"newgroups\":[],\"oldmetadata\":[],\"newmetadata\":[]}",
        "rights/rights {\"oldgroups\":[\"x\"],\"newgroups\":[],\"oldmetadata\":[{\"group\":\"x\",\"expiry\":\"soon\"}],\"newmetadata\":[]}"
      })
  void what_this_wiki_would_write_otherwise_is_kept_as_it_is(String name, String params) {
    String[] parts = name.split("/", -1);
    LogEvent event = LogCodec.event(parts[0], parts[1], params);
    assertThat(event).isInstanceOf(Foreign.class);
    assertThat(LogCodec.params(event)).isEqualTo(params);
  }

  @Test
  void nulls_of_other_wikis_survive() {
    assertThat(LogCodec.event("merge", "merge", "{\"mergerevid\":null}"))
        .isEqualTo(new Foreign("merge", "merge", Collections.singletonMap("mergerevid", null)));
  }
}
