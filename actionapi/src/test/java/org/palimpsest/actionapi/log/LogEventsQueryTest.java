package org.palimpsest.actionapi.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.palimpsest.actionapi.testing.StoredWiki;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.log.AccountEvent;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.LogWriter;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.log.PageEvent;

class LogEventsQueryTest {
  private static final long NOBODY = 0;
  private static final long SYSOP = 1;
  private static final long OVERSEER = 2;
  private static final Title FEN = new Title(0, "Fen");
  private static final Title SYSOPS_PAGE = new Title(Namespace.USER, "Sysop");

  private final AtomicInteger minute = new AtomicInteger();

  private StoredWiki wiki(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    wiki.account(SYSOP, "Sysop", "sysop");
    wiki.account(OVERSEER, "Overseer", "sysop", "suppress");
    wiki.page(7, FEN, false);
    return wiki;
  }

  /** Writes an entry a minute after the one before; its id. */
  private long write(
      Database database, LogEvent event, long actorId, Title title, long revision, String comment) {
    Instant time =
        Instant.parse("2031-04-01T09:00:00Z").plusSeconds(60L * minute.getAndIncrement());
    return database.write(tx ->
        LogWriter.write(
            tx.sql(),
            new NewLogEntry(
                time, event, new Actor(actorId, 0, ""), title, 4, revision, comment, List.of())));
  }

  private static void hide(Database database, long id, Visibility visibility) {
    database.write(tx ->
        tx.sql()
            .sql("UPDATE log_entry SET visibility = ? WHERE id = ?")
            .params(visibility.stored(), id)
            .update());
  }

  @EveryEngine
  void an_entry_tells_what_clients_ask_for_in_the_order_that_they_know(Database database) {
    StoredWiki wiki = wiki(database);
    write(database, new PageEvent.Restored(2, 0), SYSOP, FEN, 11, "part");
    long rights =
        write(
            database,
            new AccountEvent.GroupsChanged(List.of(), List.of(new Membership("bot", null))),
            OVERSEER,
            SYSOPS_PAGE,
            0,
            "");
    database.write(tx -> {
      TagTable.tagLogEntry(tx.sql(), rights, TagTable.idOf(tx.sql(), "probe"));
      return rights;
    });

    assertThat(wiki.ask(NOBODY, "formatversion=2&list=logevents"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"query\":{\"logevents\":["
                + "{\"logid\":2,\"ns\":2,\"title\":\"User:Sysop\",\"pageid\":0,\"logpage\":4,"
                + "\"params\":{\"oldgroups\":[],\"newgroups\":[\"bot\"],\"oldmetadata\":[],"
                + "\"newmetadata\":[{\"group\":\"bot\",\"expiry\":\"infinity\"}]},"
                + "\"type\":\"rights\",\"action\":\"rights\",\"user\":\"Overseer\","
                + "\"timestamp\":\"2031-04-01T09:01:00Z\",\"comment\":\"\"},"
                + "{\"logid\":1,\"ns\":0,\"title\":\"Fen\",\"pageid\":7,\"logpage\":4,\"revid\":11,"
                + "\"params\":{\"count\":{\"revisions\":2,\"files\":0}},\"type\":\"delete\","
                + "\"action\":\"restore\",\"user\":\"Sysop\","
                + "\"timestamp\":\"2031-04-01T09:00:00Z\",\"comment\":\"part\"}]}}");
    assertThat(wiki.ask(NOBODY, "list=logevents&lelimit=1&leprop=userid|tags|details"))
        .isEqualTo(
            "{\"batchcomplete\":\"\",\"continue\":{\"lecontinue\":\"20310401090000|1\","
                + "\"continue\":\"-||\"},\"query\":{\"logevents\":["
                + "{\"params\":{\"oldgroups\":[],\"newgroups\":[\"bot\"],\"oldmetadata\":[],"
                + "\"newmetadata\":[{\"group\":\"bot\",\"expiry\":\"infinity\"}]},"
                + "\"userid\":2,\"tags\":[\"probe\"]}]}}");
    assertThat(wiki.ask(NOBODY, "list=logevents&leprop=&lelimit=1")).contains("[{}]");
    assertThat(ids(wiki, NOBODY, "lecontinue=20310401090000|1")).isEqualTo("1");
  }

  @EveryEngine
  void every_filter_finds_its_entries_and_no_others(Database database) {
    StoredWiki wiki = wiki(database);
    write(database, new PageEvent.Deleted(), SYSOP, FEN, 0, "");
    write(database, new PageEvent.Restored(1, 0), OVERSEER, FEN, 0, "");
    write(database, new PageEvent.Deleted(), OVERSEER, new Title(0, "Fens"), 0, "");
    write(database, new AccountEvent.Created(9, false), SYSOP, SYSOPS_PAGE, 0, "");
    long tagged = write(database, new PageEvent.Created(), SYSOP, new Title(1, "Fen"), 0, "");
    write(database, new LogEvent.Foreign("suppress", "delete", Map.of()), OVERSEER, FEN, 0, "");
    database.write(tx -> {
      TagTable.tagLogEntry(tx.sql(), tagged, TagTable.idOf(tx.sql(), "probe"));
      return tagged;
    });
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("", "5 4 3 2 1"),
            Map.entry("ledir=newer&lelimit=2", "1 2"),
            Map.entry("letype=delete", "3 2 1"),
            Map.entry("letype=delete&letitle=Fen", "2 1"),
            Map.entry("letype=delete&leuser=Sysop", "1"),
            Map.entry("letype=", ""),
            Map.entry("letype=suppress", ""),
            Map.entry("leaction=suppress/delete", ""),
            Map.entry("leaction=delete/restore&letype=create", "2"),
            Map.entry("leaction=delete/delete&leuser=Overseer&leprefix=Fen", "3"),
            Map.entry("leaction=block/block", ""),
            Map.entry("leuser=Sysop", "5 4 1"),
            Map.entry("leuser=Nobody here", ""),
            Map.entry("letitle=fen", "2 1"),
            Map.entry("letitle=#", ""),
            Map.entry("lenamespace=0", "3 2 1"),
            Map.entry("lenamespace=0&leuser=Overseer", "3 2"),
            Map.entry("leprefix=Fen", "3 2 1"),
            Map.entry("leprefix=Fens", "3"),
            Map.entry("leprefix=Talk:F", "5"),
            Map.entry("leprefix=#", "3 2 1"),
            Map.entry("letag=probe", "5"),
            Map.entry("letag=nothing", ""),
            Map.entry("lestart=2031-04-01T09:03:00Z&leend=2031-04-01T09:01:00Z", "4 3 2"),
            Map.entry("lestart=2031-04-01T09:01:00Z&letitle=Fen", "2 1"));
    expected.forEach(
        (query, found) -> assertThat(ids(wiki, NOBODY, query)).as(query).isEqualTo(found));
    assertThat(ids(wiki, SYSOP, "letype=suppress")).isEmpty();
    assertThat(ids(wiki, OVERSEER, "letype=suppress")).isEqualTo("6");
    assertThat(ids(wiki, OVERSEER, "")).isEqualTo("6 5 4 3 2 1");
  }

  @EveryEngine
  void what_is_hidden_of_an_entry_is_neither_told_nor_found(Database database) {
    StoredWiki wiki = wiki(database);
    long action = write(database, new PageEvent.Deleted(), SYSOP, FEN, 0, "why");
    long user = write(database, new PageEvent.Deleted(), SYSOP, FEN, 0, "who");
    long rest = write(database, new PageEvent.Deleted(), SYSOP, FEN, 0, "secret");
    hide(database, action, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE));
    hide(database, user, new Visibility(Level.VISIBLE, Level.VISIBLE, Level.HIDDEN));
    hide(database, rest, new Visibility(Level.SUPPRESSED, Level.SUPPRESSED, Level.SUPPRESSED));

    String shown = wiki.ask(NOBODY, "formatversion=2&list=logevents");
    assertThat(shown)
        .contains(
            "{\"logid\":1,\"actionhidden\":true,\"type\":\"delete\",\"action\":\"delete\","
                + "\"user\":\"Sysop\",\"timestamp\":\"2031-04-01T09:00:00Z\",\"comment\":\"why\"}",
            "\"action\":\"delete\",\"userhidden\":true,\"timestamp\"",
            "{\"logid\":3,\"actionhidden\":true,\"type\":\"delete\",\"action\":\"delete\","
                + "\"userhidden\":true,\"timestamp\":\"2031-04-01T09:02:00Z\","
                + "\"commenthidden\":true,\"suppressed\":true}")
        .doesNotContain("secret");
    assertThat(ids(wiki, NOBODY, "letitle=Fen")).isEqualTo("2");
    assertThat(ids(wiki, NOBODY, "leuser=Sysop")).isEqualTo("1");
    assertThat(ids(wiki, SYSOP, "letitle=Fen")).isEqualTo("2 1");
    assertThat(ids(wiki, SYSOP, "leuser=Sysop")).isEqualTo("2 1");
    assertThat(ids(wiki, OVERSEER, "letitle=Fen&leuser=Sysop")).isEqualTo("3 2 1");
    assertThat(wiki.ask(SYSOP, "formatversion=2&list=logevents&leprop=title|user&letitle=Fen"))
        .contains("{\"actionhidden\":true,\"ns\":0,\"title\":\"Fen\",\"user\":\"Sysop\"}")
        .contains("{\"ns\":0,\"title\":\"Fen\",\"userhidden\":true,\"user\":\"Sysop\"}");
    assertThat(wiki.ask(OVERSEER, "formatversion=2&list=logevents&leprop=comment&lelimit=1"))
        .contains("[{\"commenthidden\":true,\"comment\":\"secret\",\"suppressed\":true}]");
    assertThat(wiki.ask(NOBODY, "formatversion=2&list=logevents&leprop=type&lelimit=1"))
        .contains("[{\"type\":\"delete\",\"action\":\"delete\"}]");
  }

  @EveryEngine
  void every_mistake_has_its_code(Database database) {
    StoredWiki wiki = wiki(database);
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("letype=foo", "badvalue"),
            Map.entry("leaction=delete/foo", "unknown_leaction"),
            Map.entry("leaction=delete/*", "unknown_leaction"),
            Map.entry("leaction=delete", "unknown_leaction"),
            Map.entry("leaction=", "unknown_leaction"),
            Map.entry("letitle=A&leprefix=B", "invalidparammix"),
            Map.entry("letitle=A&lenamespace=1", "invalidparammix"),
            Map.entry("lenamespace=1&leprefix=B", "invalidparammix"),
            Map.entry("letitle=<", "invalidtitle"),
            Map.entry("letitle=", "invalidtitle"),
            Map.entry("leprefix=<", "invalidtitle"),
            Map.entry("leprefix=Talk:", "invalidtitle"),
            Map.entry("leuser=<", "baduser"),
            Map.entry("leuser=", "baduser"),
            Map.entry("lecontinue=foo", "badcontinue"),
            Map.entry("lecontinue=20200101000000|x", "badcontinue"),
            Map.entry("lestart=x", "badtimestamp"));
    expected.forEach((query, code) ->
        assertThat(wiki.ask(NOBODY, "formatversion=2&list=logevents&" + query))
            .as(query)
            .startsWith("{\"error\":{\"code\":\"" + code + "\""));
    assertThat(wiki.ask(NOBODY, "list=logevents&leprefix=A&letitle=A&lenamespace=0"))
        .contains("letitle, lenamespace and leprefix");
  }

  private static String ids(StoredWiki wiki, long reader, String query) {
    String answer =
        wiki.ask(reader, "list=logevents&leprop=ids" + (query.isEmpty() ? "" : "&" + query));
    return Pattern.compile("\"logid\":(\\d+)")
        .matcher(answer)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.joining(" "));
  }
}
