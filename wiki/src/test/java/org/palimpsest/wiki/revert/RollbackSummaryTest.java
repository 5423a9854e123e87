package org.palimpsest.wiki.revert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.revert.RollbackSummary.Mention;
import org.palimpsest.wiki.site.ContentWords;

class RollbackSummaryTest {
  private static final Messages MESSAGES = new Messages(ContentWords.BUNDLES);
  private static final Words ENGLISH = (message, _) -> MESSAGES.text("en", message);

  private static RollbackSummary summary(@Nullable String author, int count) {
    return new RollbackSummary(
        new Mention("Heron", 403, Instant.parse("2026-11-21T17:26:00Z")),
        new Mention(author, 405, Instant.parse("2026-11-02T07:06:59Z")),
        () -> count);
  }

  private static String said(RollbackSummary summary, String wanted) {
    return summary.told(summary.kept(wanted, ENGLISH, new Title(0, "Fen")), false);
  }

  @Test
  void the_wikis_own_words_count_one_edit_as_one() {
    assertThat(said(summary("Magpie", 1), ""))
        .isEqualTo(
            "Reverted edit by [[Special:Contributions/Magpie|Magpie]] ([[User talk:Magpie|talk]])"
                + " to last revision by [[User:Heron|Heron]]");
    assertThat(said(summary("Magpie", 2), "")).startsWith("Reverted edits by ");
  }

  @Test
  void a_hidden_author_is_not_named() {
    assertThat(said(summary(null, 2), ""))
        .isEqualTo("Reverted edits by a hidden user to last revision by [[User:Heron|Heron]]");
    assertThat(said(summary(null, 2), "back from '$2'")).isEqualTo("back from ''");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "$1;Heron",
        "$2;Magpie",
        "r$3;r403",
        "$4;17:26, 21 November 2026",
        "r$5;r405",
        "$6;07:06, 2 November 2026",
        "$7;3",
        "$8 stays;$8 stays",
        "$10;Heron0",
        "a lone $ stays;a lone $ stays",
        "$;$",
        "$$1;$Heron",
        "{{PLURAL:$7|one|many}};{{PLURAL:3|one|many}}",
      })
  void placeholders_are_filled_in_and_nothing_else_is(String wanted, String expected) {
    assertThat(said(summary("Magpie", 3), wanted)).isEqualTo(expected);
  }

  @Test
  void blanks_only_are_an_empty_summary_and_not_the_wikis_own() {
    assertThat(said(summary("Magpie", 3), "   ")).isEmpty();
    assertThat(said(summary("Magpie", 3), "  two\nlines\t ")).isEqualTo("two\nlines");
  }

  @Test
  void where_nothing_is_restored_nothing_is_said_of_it() {
    RollbackSummary ofAll =
        new RollbackSummary(
            null, new Mention("Magpie", 405, Instant.parse("2026-11-02T07:06:59Z")), () -> 3);
    assertThat(ofAll.told(ofAll.kept("$7 by $2, up to r$5, not '$1$3$4'"), false))
        .isEqualTo("3 by Magpie, up to r405, not ''");
    assertThat(ofAll.told(ofAll.kept("all by $2"), true)).isEqualTo("all by");
  }

  @Test
  void a_value_is_not_searched_for_placeholders() {
    RollbackSummary summary =
        new RollbackSummary(
            new Mention("$2", 1, Instant.EPOCH), new Mention("$1", 2, Instant.EPOCH), () -> 1);
    assertThat(said(summary, "$1 and $2")).isEqualTo("$2 and $1");
  }

  @Test
  void only_blanks_of_ascii_are_cut_off() {
    assertThat(said(summary("Magpie", 3), " \u3000\u2028x\u2003 \t"))
        .isEqualTo("\u3000\u2028x\u2003");
  }

  @Test
  void many_placeholders_do_not_make_a_summary_without_end() {
    RollbackSummary summary =
        new RollbackSummary(
            new Mention("N".repeat(255), 1, Instant.EPOCH),
            new Mention("M".repeat(255), 2, Instant.EPOCH),
            () -> 1);
    assertThat(said(summary, "$1".repeat(4_000_000))).hasSizeBetween(10_000, 10_255).matches("N+");
    assertThat(said(summary, " ".repeat(20_000) + "$1 x")).endsWith("N x");
  }
}
