package org.palimpsest.wiki.diff.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.language.Translator;

final class InlineDiffTest {
  private static final InlineDiff INLINE =
      new InlineDiff(new Translator(new Messages(DiffFormat.BUNDLES), "en"));

  @Test
  void what_is_gone_and_what_is_new_stand_in_one_text() {
    assertThat(INLINE.rows("above\nthe brown fox\n", "above\nthe red fox\n\nmore"))
        .isEqualTo(
            """
            <tr><td colspan="4"><div class="mw-diff-inline-header">Line 1:</div>
            <div class="mw-diff-inline-context">above</div>
            <div class="mw-diff-inline-changed">the <del title="Removed text">brown</del><ins title="Added text">red</ins> fox</div>
            <div class="mw-diff-inline-added mw-diff-empty-line"><ins title="Added text">&#160;</ins></div>
            <div class="mw-diff-inline-added"><ins title="Added text">more</ins></div>
            </td></tr>
            """);
  }

  @Test
  void the_two_ends_of_a_moved_line_point_at_each_other() {
    String moved = "this whole line has moved\n";
    assertThat(INLINE.rows(moved + "a\nb\nc\nd\ne\nf\n", "a\nb\nc\nd\ne\nf\n" + moved))
        .contains("mw-diff-inline-moved-source mw-diff-inline-moved-downwards")
        .contains("mw-diff-inline-moved-destination mw-diff-inline-moved-upwards")
        .contains("<a name=\"movedpara_0_6_lhs\"></a>", "href=\"#movedpara_0_6_lhs\"")
        .contains("<a name=\"movedpara_0_6_rhs\"></a>", "href=\"#movedpara_0_6_rhs\"");
  }

  @Test
  void texts_that_are_the_same_have_no_row() {
    assertThat(INLINE.rows("a", "a")).isEmpty();
  }
}
