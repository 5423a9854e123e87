package org.palimpsest.wiki.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextDiffTest {
  private static final int ROUNDS = 3_000;
  private static final List<String> WORDS =
      List.of(
          "a",
          "fox",
          "wolf",
          "=",
          "[[Page]]",
          "Überraschung",
          "中文",
          "สวัสดีครับ",
          "👩‍👩‍👧",
          "é",
          " ");

  @Test
  void rows_tell_how_one_text_becomes_the_other() {
    long seed = new Random().nextLong();
    System.out.println("TextDiffTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      List<String> old = lines(random);
      String from = String.join("\n", old);
      String to = String.join("\n", i % 4 == 0 ? lines(random) : changed(random, old));
      assertThat(applied(TextDiff.between(from, to)))
          .as("from <%s> to <%s>, seed %s", from, to, seed)
          .isEqualTo(Lines.withoutEmptyLast(to).range(0, Lines.withoutEmptyLast(to).size()));
    }
  }

  @Test
  void a_changed_word_is_what_is_changed_of_a_line() {
    assertThat(rows("the brown fox", "the red fox"))
        .containsExactly(new Row.Rewritten(0, 0, List.of(new Change(4, 9, 4, 7))));
  }

  @Test
  void a_phrase_for_a_phrase_is_one_change() {
    assertThat(rows("it was the brown fox indeed", "it was one old wolf indeed"))
        .containsExactly(new Row.Rewritten(0, 0, List.of(new Change(7, 20, 7, 19))));
  }

  @Test
  void chinese_is_compared_sign_by_sign_and_thai_by_words() {
    assertThat(rows("我喜欢红色的花", "我喜欢白色的花"))
        .containsExactly(new Row.Rewritten(0, 0, List.of(new Change(3, 4, 3, 4))));
    assertThat(rows("ฉันชอบแมวสีดำ", "ฉันชอบหมาสีดำ"))
        .containsExactly(new Row.Rewritten(0, 0, List.of(new Change(6, 9, 6, 9))));
  }

  @Test
  void what_makes_one_sign_together_is_not_torn_apart() {
    assertThat(rows("family 👩‍👩‍👧 here", "family 👩‍👩‍👦 here"))
        .containsExactly(new Row.Rewritten(0, 0, List.of(new Change(7, 15, 7, 15))));
    assertThat(rows("flag 🇩🇪 here", "flag 🇩🇰 here"))
        .containsExactly(new Row.Rewritten(0, 0, List.of(new Change(5, 9, 5, 9))));
  }

  @Test
  void a_line_is_paired_with_the_one_that_it_became_not_with_the_first() {
    assertThat(
            rows(
                "The ship left the harbour at noon.\nNobody saw it again.",
                "A line about something else.\nThe ship left the harbour at dawn.\nNobody saw it."))
        .satisfies(rows -> {
          assertThat(rows.getFirst()).isEqualTo(new Row.Added(0));
          assertThat(rows.get(1)).isInstanceOf(Row.Rewritten.class);
          assertThat(rows.get(2)).isInstanceOf(Row.Rewritten.class);
        });
  }

  @Test
  void a_paragraph_that_has_moved_is_told_so_even_with_another_word_in_it() {
    String moved = "The first paragraph is about many interesting things.";
    String rest = "\none\ntwo\nthree\nfour\nfive";
    assertThat(rows(moved + rest, rest.substring(1) + "\n" + moved))
        .contains(new Row.MovedAway(0, 5, List.of()), new Row.MovedHere(0, 5, List.of()));
    List<Change> words = List.of(new Change(29, 33, 29, 33));
    assertThat(rows(moved + rest, rest.substring(1) + "\n" + moved.replace("many", "some")))
        .contains(new Row.MovedAway(0, 5, words), new Row.MovedHere(0, 5, words));
  }

  @Test
  void far_more_rows_than_anybody_reads_are_counted_only() {
    TextDiff diff = TextDiff.between("a\n".repeat(30_000), "b\n".repeat(30_000));
    assertThat(diff.hunks().getFirst().rows()).hasSize(TextDiff.MOST_ROWS);
    assertThat(diff.omitted()).isEqualTo(60_000 - TextDiff.MOST_ROWS);
  }

  private static List<Row> rows(String from, String to) {
    return TextDiff.between(from, to).hunks().stream()
        .flatMap(hunk -> hunk.rows().stream())
        .toList();
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      lines.add(line(random));
    }
    return lines;
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder();
    int count = random.nextInt(14);
    for (int i = 0; i < count; i++) {
      line.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
    }
    return line.toString();
  }

  private static List<String> changed(Random random, List<String> old) {
    List<String> lines = new ArrayList<>(old);
    for (int i = random.nextInt(5); i > 0 && !lines.isEmpty(); i--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, line(random));
        case 2 -> lines.set(at, line.replaceFirst("fox|wolf", "bear"));
        default -> lines.add(random.nextInt(lines.size()), lines.remove(at));
      }
    }
    return lines;
  }

  /** Makes the new text of the old one by the rows alone. */
  private static String applied(TextDiff diff) {
    Map<Integer, String> lines = new HashMap<>();
    int done = 0;
    for (Hunk hunk : diff.hunks()) {
      for (; done < hunk.fromStart(); done++) {
        lines.put(lines.size(), diff.from().line(done));
      }
      for (Row row : hunk.rows()) {
        switch (row) {
          case Row.Kept(int from, int to) -> {
            assertThat(lines).hasSize(to);
            lines.put(to, diff.from().line(from));
            done++;
          }
          case Row.Removed _, Row.MovedAway _ -> done++;
          case Row.Added(int to) -> lines.put(to, diff.to().line(to));
          case Row.Rewritten(int from, int to, List<Change> words) -> {
            lines.put(to, rewritten(diff, from, to, words));
            done++;
          }
          case Row.MovedHere(int from, int to, List<Change> words) ->
              lines.put(to, rewritten(diff, from, to, words));
        }
      }
    }
    for (; done < diff.from().size(); done++) {
      lines.put(lines.size(), diff.from().line(done));
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      all.add(lines.get(i));
    }
    return String.join("\n", all);
  }

  private static String rewritten(TextDiff diff, int from, int to, List<Change> words) {
    String old = diff.from().line(from);
    String now = diff.to().line(to);
    StringBuilder made = new StringBuilder();
    int done = 0;
    for (Change change : words) {
      made.append(old, done, change.fromStart()).append(now, change.toStart(), change.toEnd());
      done = change.fromEnd();
    }
    return made.append(old.substring(done)).toString();
  }
}
