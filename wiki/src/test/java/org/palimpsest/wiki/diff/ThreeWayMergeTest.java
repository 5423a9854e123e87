package org.palimpsest.wiki.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ThreeWayMergeTest {
  private static final String BASE = "1/2/3/4/5/6/7";

  @Test
  void changes_with_a_line_between_them_are_joined() {
    assertThat(merge("1/2x/3/4/5/6/7", "1/2/3/4y/5/6/7")).contains("1/2x/3/4y/5/6/7");
    assertThat(merge("A/1/2/3/4/5/6/7", "1/2/3/4/5/6/7/B")).contains("A/1/2/3/4/5/6/7/B");
    assertThat(merge("1/2/A/3/4/5/6/7", "1/2/3/B/4/5/6/7")).contains("1/2/A/3/B/4/5/6/7");
  }

  @Test
  void changes_of_neighbouring_lines_are_in_conflict() {
    assertThat(merge("1/2x/3/4/5/6/7", "1/2/3y/4/5/6/7")).isEmpty();
    assertThat(merge("1/2/4/5/6/7", "1/2/3/4y/5/6/7")).isEmpty();
    assertThat(merge("1/2/A/3/4/5/6/7", "1/2/3y/4/5/6/7")).isEmpty();
    assertThat(merge("1/2/A/3/4/5/6/7", "1/2y/3/4/5/6/7")).isEmpty();
    assertThat(merge("1/2/3/4/5/6/7/A", "1/2/3/4/5/6/7y")).isEmpty();
  }

  @Test
  void changes_of_the_same_lines_are_in_conflict() {
    assertThat(merge("1/2x/3/4/5/6/7", "1/2y/3/4/5/6/7")).isEmpty();
    assertThat(merge("1/2/A/3/4/5/6/7", "1/2/B/3/4/5/6/7")).isEmpty();
    assertThat(merge("1/2/5/6/7", "1/2/3/6/7")).isEmpty();
    assertThat(merge("1/2/3/4/5/6/7/A", "1/2/3/4/5/6/7/B")).isEmpty();
    assertThat(merge("1/2x/3/4/5/6/7", "1/2x/3z/4/5/6/7")).isEmpty();
  }

  @Test
  void the_same_change_on_both_sides_is_made_once() {
    assertThat(merge("1x/2/3/4/5/6/7", "1x/2/3/4/5/6/7y")).contains("1x/2/3/4/5/6/7y");
    assertThat(merge("1/2/A/3/4/5/6/7", "1/2/A/3/4/5/6/7")).contains("1/2/A/3/4/5/6/7");
  }

  @Test
  void merging_holds_its_laws_for_any_texts() {
    long seed = new Random().nextLong();
    System.out.println("ThreeWayMergeTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      String base = text(random);
      String a = changed(base, random);
      String b = changed(base, random);
      String as = "base <%s>, a <%s>, b <%s>, seed %s".formatted(base, a, b, seed);
      assertThat(ThreeWayMerge.merge(base, a, base)).as(as).contains(a);
      assertThat(ThreeWayMerge.merge(base, base, b)).as(as).contains(b);
      assertThat(ThreeWayMerge.merge(base, a, a)).as(as).contains(a);
      assertThat(ThreeWayMerge.merge(base, a, b)).as(as).isEqualTo(ThreeWayMerge.merge(base, b, a));
    }
  }

  @Test
  void a_merge_has_every_line_that_either_side_has_added() {
    long seed = new Random().nextLong();
    System.out.println("ThreeWayMergeTest seed " + seed);
    Random random = new Random(seed);
    int merges = 0;
    for (int i = 0; i < 20_000; i++) {
      String base = text(random) + "\n" + text(random) + "\n" + text(random);
      String mine = withNew(base, random, "mine ");
      String theirs = withNew(base, random, "theirs ");
      Optional<String> merged = ThreeWayMerge.merge(base, mine, theirs);
      if (merged.isPresent()) {
        merges++;
        assertThat(merged.get().lines().filter(line -> line.length() > 1).sorted())
            .as("base <%s>, mine <%s>, theirs <%s>, seed %s", base, mine, theirs, seed)
            .containsExactlyElementsOf(
                (mine + "\n" + theirs).lines().filter(line -> line.length() > 1).sorted().toList());
      }
    }
    assertThat(merges).isGreaterThan(1000);
  }

  private static String withNew(String text, Random random, String name) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(lines.size());
      if (random.nextBoolean()) {
        lines.add(at, name + i);
      } else if (lines.get(at).length() == 1) {
        lines.set(at, name + i);
      }
    }
    return String.join("\n", lines);
  }

  @Test
  void an_addition_goes_behind_the_last_line_and_before_what_others_have_put_there() {
    assertThat(ThreeWayMerge.mergeAddition("1\n2", "mine", "1\n2")).contains("1\n2\nmine");
    assertThat(ThreeWayMerge.mergeAddition("1\n2", "mine", "1\n2\n3\n2"))
        .contains("1\n2\nmine\n3\n2");
    assertThat(ThreeWayMerge.mergeAddition("1\n2", "mine", "0\n1\n2\n3"))
        .contains("0\n1\n2\nmine\n3");
    assertThat(ThreeWayMerge.mergeAddition("1\n2", "mine", "x\n2")).contains("x\n2\nmine");
    assertThat(ThreeWayMerge.mergeAddition("1\n2", "mine", "1\n2\nmine")).contains("1\n2\nmine");
    assertThat(ThreeWayMerge.mergeAddition("1\n2", "mine", "1\nx")).isEmpty();
    assertThat(ThreeWayMerge.mergeAddition("1\n2", "mine", "1")).isEmpty();
  }

  @Test
  void texts_of_very_many_lines_are_not_joined_unless_one_side_has_changed_nothing() {
    String base = "\n".repeat(ThreeWayMerge.MOST_LINES);
    assertThat(ThreeWayMerge.merge(base, "a" + base, base)).contains("a" + base);
    assertThat(ThreeWayMerge.merge(base, "a" + base, base + "b")).isEmpty();
  }

  @Test
  void changes_far_apart_are_both_in_the_merged_text() {
    long seed = new Random().nextLong();
    System.out.println("ThreeWayMergeTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String top = text(random);
      String bottom = text(random);
      String middle = "\nmiddle " + i + "\nmore\n";
      String newTop = changed(top, random);
      String newBottom = changed(bottom, random);
      assertThat(
              ThreeWayMerge.merge(
                  top + middle + bottom, newTop + middle + bottom, top + middle + newBottom))
          .as("top <%s>, bottom <%s>, seed %s", top, bottom, seed)
          .contains(newTop + middle + newBottom);
    }
  }

  @Test
  @Timeout(60)
  void texts_made_of_repetitions_are_merged_or_refused_soon() {
    List<String> hostile =
        List.of("\n".repeat(500_000), "a\nb\n".repeat(250_000), "a\nb\nc\n".repeat(150_000) + "z");
    for (String base : hostile) {
      for (String mine : hostile) {
        Optional<String> merged = ThreeWayMerge.merge(base, mine, "first\n" + base + "\nlast");
        assertThat(merged.isEmpty() || merged.get().endsWith("last")).isTrue();
      }
    }
  }

  private static Optional<String> merge(String theirs, String mine) {
    return ThreeWayMerge.merge(lines(BASE), lines(mine), lines(theirs))
        .map(text -> text.replace('\n', '/'));
  }

  private static String lines(String text) {
    return text.replace('/', '\n');
  }

  private static String text(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      lines.add(String.valueOf((char) ('a' + random.nextInt(5))));
    }
    return String.join("\n", lines);
  }

  private static String changed(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(3)) {
        case 0 -> lines.add(at, "new" + random.nextInt(3));
        case 1 -> lines.set(at, "set" + random.nextInt(3));
        default -> {
          if (lines.size() > 1) {
            lines.remove(at);
          }
        }
      }
    }
    return String.join("\n", lines);
  }
}
