package org.palimpsest.wiki.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.junit.jupiter.api.Test;

class LineDiffTest {
  private static final int ROUNDS = 20_000;

  /**
   * The smallest of the sizes that are tried; there the part of the steps that is free is small.
   */
  private static final int LINES = 16_000;

  private record Pair(String from, String to) {}

  @Test
  void usual_texts_are_compared_as_a_histogram_difference_compares_them() {
    long seed = new Random().nextLong();
    System.out.println("LineDiffTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      int alphabet = 1 + random.nextInt(i % 2 == 0 ? 5 : 40);
      String from = text(random, alphabet);
      String to = i % 3 == 0 ? text(random, alphabet) : changed(from, random, alphabet);
      assertThat(LineDiff.between(Lines.of(from), Lines.of(to)))
          .as("from <%s> to <%s>, seed %s", from, to, seed)
          .isEqualTo(histogramDifference(from, to));
    }
  }

  @Test
  void a_large_article_is_compared_as_a_histogram_difference_compares_it() {
    Random random = new Random(9);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      lines.add(i % 2 == 1 ? "" : "paragraph " + random.nextInt(20_000));
    }
    String from = String.join("\n", lines);
    for (int i = 0; i < 60; i++) {
      lines.set(random.nextInt(lines.size()), "set " + i);
      lines.remove(random.nextInt(lines.size()));
      lines.add(random.nextInt(lines.size()), "added " + i);
    }
    String to = String.join("\n", lines);
    assertThat(LineDiff.between(Lines.of(from), Lines.of(to)))
        .isEqualTo(histogramDifference(from, to));
  }

  @Test
  void changes_lead_from_one_text_to_the_other_whatever_the_texts_are() {
    hostile()
        .forEach((name, texts) -> {
          Pair pair = texts.apply(3000);
          Lines from = Lines.of(pair.from);
          Lines to = Lines.of(pair.to);
          assertThat(applied(from, to, LineDiff.between(from, to))).as(name).isEqualTo(pair.to);
        });
  }

  @Test
  void twice_the_text_takes_twice_the_steps_however_hostile_it_is() {
    hostile()
        .forEach((name, texts) -> {
          long before = steps(texts.apply(LINES));
          for (int lines = 2 * LINES; lines <= 8 * LINES; lines *= 2) {
            long now = steps(texts.apply(lines));
            assertThat((double) now / before)
                .as("%s: %s steps, then %s with %s lines", name, before, now, lines)
                .isLessThanOrEqualTo(2.2);
            before = now;
          }
        });
  }

  @Test
  void the_same_texts_always_have_the_same_changes_when_the_steps_are_spent() {
    Pair pair =
        hostile().getOrDefault("every second line common", n -> new Pair("", "")).apply(9000);
    Lines from = Lines.of(pair.from);
    List<Change> changes = LineDiff.between(from, Lines.of(pair.to));
    assertThat(changes).hasSize(9000).allMatch(c -> c.removed() == 1 && c.added() == 1);
    assertThat(LineDiff.between(from, Lines.of(pair.to))).isEqualTo(changes);
  }

  private static long steps(Pair pair) {
    Effort effort = new Effort();
    LineDiff.between(Lines.of(pair.from), Lines.of(pair.to), effort);
    return effort.steps();
  }

  private static Map<String, IntFunction<Pair>> hostile() {
    Map<String, IntFunction<Pair>> kinds = new TreeMap<>();
    kinds.put(
        "every second line common",
        n -> new Pair(lines(n, i -> "a" + i + "\nx" + i), lines(n, i -> "b" + i + "\nx" + i)));
    kinds.put(
        "few common lines before many others",
        n ->
            new Pair(
                lines(n, i -> i % 3 == 0 && i < n / 8 ? "x" + i : "a" + i),
                lines(n, i -> i % 3 == 0 && i < n / 8 ? "x" + i : "b" + i)));
    kinds.put("reversed", n -> new Pair(lines(n, i -> "l" + i), lines(n, i -> "l" + (n - i))));
    kinds.put(
        "repeated",
        n ->
            new Pair(lines(n, i -> i % 3 == 0 ? "a" : "x"), lines(n, i -> i % 3 == 0 ? "b" : "x")));
    kinds.put(
        "each line as often as counts",
        n ->
            new Pair(
                "a\n" + lines(n, i -> "l" + i % (n / 60)), lines(n, i -> "l" + i * 7L % (n / 60))));
    kinds.put(
        "long runs",
        n ->
            new Pair(
                lines(n, i -> i % 60 == 0 ? "u" + i : "r" + i % 60),
                "z\n" + lines(n, i -> i % 60 == 0 ? "v" + i : "r" + i % 60)));
    kinds.put("shuffled", n -> new Pair(shuffled(n, 1), shuffled(n, 2)));
    kinds.put("nothing common", n -> new Pair(lines(n, i -> "a" + i), lines(n, i -> "b" + i)));
    kinds.put("one long line", n -> new Pair("x".repeat(n * 20) + "a", "x".repeat(n * 20) + "b"));
    kinds.put(
        "few long lines",
        n ->
            new Pair(
                "x\n" + ("x".repeat(n) + "\n").repeat(9), "y" + ("x".repeat(n) + "\n").repeat(9)));
    kinds.put("empty lines", n -> new Pair("a" + "\n".repeat(n), "\n".repeat(n) + "b"));
    kinds.put(
        "empty lines between",
        n -> new Pair(lines(n, i -> "a" + i + "\n"), lines(n, i -> "b" + i + "\n")));
    kinds.put(
        "lines of one hash",
        n -> new Pair(lines(n, LineDiffTest::ofOneHash), "z\n" + lines(n, i -> ofOneHash(n - i))));
    return kinds;
  }

  /** Lines that all have the same hash code in Java. */
  private static String ofOneHash(int number) {
    return IntStream.range(0, 18)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  private static String shuffled(int count, int seed) {
    List<String> lines = new ArrayList<>(lines(count, i -> "l" + i).lines().toList());
    Collections.shuffle(lines, new Random(seed));
    return String.join("\n", lines);
  }

  private static String text(Random random, int alphabet) {
    return lines(random.nextInt(60), i -> "l" + random.nextInt(alphabet));
  }

  private static String changed(String text, Random random, int alphabet) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    for (int i = random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.add(at, "l" + random.nextInt(alphabet));
        case 1 -> lines.set(at, "new" + random.nextInt(3));
        case 2 -> Collections.rotate(lines.subList(at, lines.size()), 1);
        default -> {
          if (lines.size() > 1) {
            lines.remove(at);
          }
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String applied(Lines from, Lines to, List<Change> changes) {
    List<String> lines = new ArrayList<>();
    int done = 0;
    for (Change change : changes) {
      IntStream.range(done, change.fromStart()).mapToObj(from::line).forEach(lines::add);
      IntStream.range(change.toStart(), change.toEnd()).mapToObj(to::line).forEach(lines::add);
      done = change.fromEnd();
    }
    IntStream.range(done, from.size()).mapToObj(from::line).forEach(lines::add);
    return String.join("\n", lines);
  }

  /** The same by a library; its texts need a line end behind the last line. */
  private static List<Change> histogramDifference(String from, String to) {
    HistogramDiff library = new HistogramDiff();
    library.setFallbackAlgorithm(null);
    return library.diff(RawTextComparator.DEFAULT, raw(from + "\n"), raw(to + "\n")).stream()
        .map(edit -> new Change(edit.getBeginA(), edit.getEndA(), edit.getBeginB(), edit.getEndB()))
        .toList();
  }

  private static RawText raw(String text) {
    return new RawText(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
