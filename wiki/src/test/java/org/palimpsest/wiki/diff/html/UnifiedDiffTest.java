package org.palimpsest.wiki.diff.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UnifiedDiffTest {
  private static final UnifiedDiff UNIFIED = new UnifiedDiff();

  @Test
  void changes_that_are_far_apart_have_hunks_of_their_own() {
    assertThat(UNIFIED.rows("1\n2\n3\n4\n5\n6\n7\n8\n9\n10", "1\n2\nthree\n4\n5\n6\n7\n8\n9 <\n10"))
        .isEqualTo(
            """
            <tr><td colspan="4"><pre>@@ -1,5 +1,5 @@
             1
             2
            -3
            +three
             4
             5
            @@ -7,4 +7,4 @@
             7
             8
            -9
            +9 &lt;
             10
            </pre></td></tr>
            """);
  }

  @Test
  void texts_that_are_the_same_have_no_row() {
    assertThat(UNIFIED.rows("a", "a")).isEmpty();
    assertThat(UNIFIED.rows("a", "a\n")).contains("@@ -1,1 +1,2 @@\n a\n+\n");
  }

  @Test
  void what_is_longer_than_anybody_reads_is_cut() {
    String rows = UNIFIED.rows("a".repeat(2_000_000), "&".repeat(2_000_000));
    assertThat(rows).hasSizeLessThan(BoundedHtml.MOST).endsWith("</pre></td></tr>\n");
  }
}
