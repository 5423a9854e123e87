package org.palimpsest.actionapi.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palimpsest.actionapi.format.FormatVersion;
import org.palimpsest.actionapi.format.JsonPrinter;
import org.palimpsest.actionapi.format.Layout;
import org.palimpsest.actionapi.testing.Samples;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.authority.Refusal.ConfigurationProtected;
import org.palimpsest.wiki.authority.Refusal.ConfigurationProtected.Scope;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.limit.Limit;

final class RefusalsTest {
  private static final Instant CREATED = Instant.parse("2026-11-01T00:00:00Z");

  static Stream<Arguments> codes() {
    return Stream.of(
        Arguments.of(new Refusal.PermissionDenied(Right.ROLLBACK), "permissiondenied"),
        Arguments.of(new Refusal.CreationDenied(false), "cantcreate"),
        Arguments.of(new Refusal.CreationDenied(true), "cantcreate-anon"),
        Arguments.of(new Refusal.NamespaceProtected(8, "edit"), "protectednamespace-interface"),
        Arguments.of(new Refusal.NamespaceProtected(4, "edit"), "protectednamespace"),
        Arguments.of(new ConfigurationProtected(Scope.SITE, "css", "edit"), "sitecssprotected"),
        Arguments.of(new ConfigurationProtected(Scope.SITE, "json", "edit"), "sitejsonprotected"),
        Arguments.of(
            new ConfigurationProtected(Scope.OTHER_USER, "javascript", "edit"),
            "customjsprotected"),
        Arguments.of(new ConfigurationProtected(Scope.OWN, "css", "edit"), "mycustomcssprotected"),
        Arguments.of(new Refusal.PageProtected("sysop", "edit"), "protectedpage"),
        Arguments.of(new Refusal.TitleProtected(), "protectedtitle"),
        Arguments.of(
            new Refusal.MoveDenied(Refusal.MoveDenied.Reason.NOT_LOGGED_IN), "cantmove-anon"),
        Arguments.of(new Refusal.MoveDenied(Refusal.MoveDenied.Reason.NO_RIGHT), "cantmove"),
        Arguments.of(new Refusal.MoveDenied(Refusal.MoveDenied.Reason.FILE), "cantmovefile"),
        Arguments.of(
            new Refusal.MoveDenied(Refusal.MoveDenied.Reason.USER_PAGE), "cant-move-user-page"),
        Arguments.of(new Refusal.RateLimited(Limit.ROLLBACK), "ratelimited"),
        Arguments.of(new Refusal.ReadOnly("moving"), "readonly"),
        Arguments.of(new Refusal.Blocked(block(3, null, false, List.of())), "blocked"),
        Arguments.of(new Refusal.Blocked(block(3, null, true, List.of())), "autoblocked"));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void each_refusal_has_its_code(Refusal refusal, String code) {
    assertThat(Refusals.errors(List.of(refusal)))
        .singleElement()
        .satisfies(error -> assertThat(error.code()).isEqualTo(code));
  }

  @Test
  void the_codes_of_a_kind_of_refusals_are_those_that_its_refusals_have() {
    Map<Class<? extends Refusal>, Set<String>> codes =
        Samples.of(Refusal.class, value -> true).stream()
            .collect(
                Collectors.groupingBy(
                    Refusal::getClass,
                    Collectors.mapping(
                        refusal -> Refusals.error(refusal).code(), Collectors.toSet())));
    assertThat(codes).hasSize(Refusal.class.getPermittedSubclasses().length);
    codes.forEach((kind, ofKind) ->
        assertThat(Refusals.codes(kind)).containsExactlyInAnyOrderElementsOf(ofKind));
  }

  @Test
  void a_read_only_wiki_says_why() {
    assertThat(data(new Refusal.ReadOnly("moving"))).isEqualTo("{\"readonlyreason\":\"moving\"}");
  }

  @Test
  void a_block_is_told_in_full() {
    assertThat(
            data(
                new Refusal.Blocked(
                    block(3, Instant.parse("2026-12-01T00:00:00Z"), false, List.of()))))
        .isEqualTo(
            "{\"blockinfo\":{\"blockid\":3,\"blockedby\":\"Ada\",\"blockedbyid\":7,\"blockreason\":\"noise\","
                + "\"blockedtimestamp\":\"2026-11-01T00:00:00Z\",\"blockexpiry\":\"2026-12-01T00:00:00Z\","
                + "\"blockpartial\":false,\"blocknocreate\":true,\"blockanononly\":false,\"blockemail\":false,\"blockowntalk\":true,"
                + "\"blockedtimestampformatted\":\"00:00, 1 November 2026\","
                + "\"blockexpiryformatted\":\"00:00, 1 December 2026\","
                + "\"blockexpiryrelative\":\"00:00, 1 December 2026\"}}");
  }

  @Test
  void several_blocks_at_once_have_no_id_and_list_their_parts() {
    BlockInfo part = block(3, null, false, List.of());
    assertThat(data(new Refusal.Blocked(block(0, null, false, List.of(part)))))
        .startsWith("{\"blockinfo\":{\"blockid\":null,")
        .contains("\"blockexpiry\":\"infinite\"")
        .contains("\"blockcomponents\":[{\"blockid\":3,");
  }

  private static BlockInfo block(
      long id, @Nullable Instant expires, boolean automatic, List<BlockInfo> components) {
    return new BlockInfo(
        id,
        "Ada",
        7,
        "noise",
        CREATED,
        expires,
        false,
        true,
        false,
        false,
        true,
        automatic,
        components);
  }

  private static String data(Refusal refusal) {
    return new String(
        new JsonPrinter(FormatVersion.TWO, false, Layout.COMPACT, null)
            .print(Objects.requireNonNull(Refusals.error(refusal).data())),
        StandardCharsets.UTF_8);
  }
}
