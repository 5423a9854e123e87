package org.palimpsest.wiki.diff.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.language.Translator;

final class SideBySideDiffTest {
  private static final SideBySideDiff TABLE =
      new SideBySideDiff(new Translator(new Messages(DiffFormat.BUNDLES), "en"));

  @Test
  void a_changed_line_stands_between_lines_that_stay_with_its_words_marked() {
    assertThat(TABLE.rows("above\nthe brown fox & <b>\nbelow\n", "above\nthe red fox & <b>\nbelow"))
        .isEqualTo(
            """
            <tr>
              <td colspan="2" class="diff-lineno">Line 1:</td>
              <td colspan="2" class="diff-lineno">Line 1:</td>
            </tr>
            <tr>
              <td class="diff-marker"></td>
              <td class="diff-context diff-side-deleted"><div>above</div></td>
              <td class="diff-marker"></td>
              <td class="diff-context diff-side-added"><div>above</div></td>
            </tr>
            <tr>
              <td class="diff-marker" data-marker="−"></td>
              <td class="diff-deletedline diff-side-deleted"><div>the <del class="diffchange diffchange-inline">brown</del> fox &amp; &lt;b&gt;</div></td>
              <td class="diff-marker" data-marker="+"></td>
              <td class="diff-addedline diff-side-added"><div>the <ins class="diffchange diffchange-inline">red</ins> fox &amp; &lt;b&gt;</div></td>
            </tr>
            <tr>
              <td class="diff-marker"></td>
              <td class="diff-context diff-side-deleted"><div>below</div></td>
              <td class="diff-marker"></td>
              <td class="diff-context diff-side-added"><div>below</div></td>
            </tr>
            """);
  }

  @Test
  void texts_that_are_the_same_but_for_a_line_end_at_the_end_have_no_rows() {
    assertThat(TABLE.rows("a\nb", "a\nb\n")).isEmpty();
    assertThat(TABLE.rows("", "")).isEmpty();
  }
}
