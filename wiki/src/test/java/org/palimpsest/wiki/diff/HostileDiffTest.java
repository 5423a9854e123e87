package org.palimpsest.wiki.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever two texts say, comparing them takes a number of steps for each of their characters. */
final class HostileDiffTest {
  private static final int MOST_STEPS_PER_CHARACTER = 40;

  private record Pair(String from, String to) {
    int characters() {
      return from.length() + to.length();
    }
  }

  @Test
  void the_steps_are_bounded_by_the_characters_however_hostile_they_are() {
    hostile()
        .forEach((name, texts) -> {
          for (int characters : new int[] {60_000, 120_000, 1_000_000}) {
            Pair pair = texts.apply(characters);
            Effort effort = new Effort();
            TextDiff.between(pair.from, pair.to, effort);
            assertThat((double) effort.steps() / pair.characters())
                .as("%s, %s characters", name, pair.characters())
                .isLessThan(MOST_STEPS_PER_CHARACTER);
          }
        });
  }

  private static Map<String, IntFunction<Pair>> hostile() {
    Map<String, IntFunction<Pair>> kinds = new TreeMap<>();
    kinds.put("one line of other words", n -> new Pair(words(n, "a", " "), words(n, "b", " ")));
    kinds.put(
        "one line of few words", n -> new Pair(random(n, 1, "ab", " "), random(n, 2, "ab", " ")));
    kinds.put(
        "lines of few words", n -> new Pair(random(n, 1, "ab", " \n"), random(n, 2, "ab", " \n")));
    kinds.put(
        "every second word changed",
        n -> new Pair(alternating(n, "x", " "), alternating(n, "y", " ")));
    kinds.put(
        "every second line changed",
        n -> new Pair(alternating(n, "x", "\n"), alternating(n, "y", "\n")));
    kinds.put("long lines all alike", n -> new Pair(like(n, "old"), like(n, "new")));
    kinds.put(
        "sixty long lines moved and changed", n -> new Pair(moved(n, "old"), moved(n, "new")));
    kinds.put("reversed lines", n -> new Pair(words(n, "l", "\n"), reversed(n)));
    kinds.put("line ends only", n -> new Pair("\n".repeat(n), "\n".repeat(n / 2)));
    kinds.put("signs only", n -> new Pair("中".repeat(n), "文中".repeat(n / 2)));
    kinds.put("Thai", n -> new Pair("กขคงจ".repeat(n / 5), "จงคขก".repeat(n / 5)));
    kinds.put("one long word", n -> new Pair("a".repeat(n), "a".repeat(n) + "b"));
    kinds.put("accents", n -> new Pair("e" + "\u0301".repeat(n), "e" + "\u0300".repeat(n)));
    return kinds;
  }

  private static String words(int characters, String word, String between) {
    return IntStream.range(0, characters / 7)
        .mapToObj(i -> word + (100_000 + i))
        .collect(Collectors.joining(between));
  }

  private static String random(int characters, int seed, String letters, String between) {
    Random random = new Random(seed);
    return IntStream.range(0, characters / 2)
        .mapToObj(i ->
            ""
                + letters.charAt(random.nextInt(letters.length()))
                + between.charAt(random.nextInt(between.length())))
        .collect(Collectors.joining());
  }

  private static String alternating(int characters, String word, String between) {
    return IntStream.range(0, characters / 14)
        .mapToObj(i -> word + (100_000 + i) + between + "s" + (100_000 + i))
        .collect(Collectors.joining(between));
  }

  private static String like(int characters, String word) {
    int lines = 100;
    String line = words(characters / lines, "w", " ");
    return IntStream.range(0, lines)
        .mapToObj(i -> word + i + ' ' + line + ' ' + word)
        .collect(Collectors.joining("\n"));
  }

  private static String moved(int characters, String word) {
    int lines = 60;
    String line = words(characters / lines, "w", " ");
    return IntStream.range(0, lines)
        .map(i -> word.equals("old") ? i : lines - i)
        .mapToObj(i -> word + i + ' ' + line + "\nkept " + (word.equals("old") ? i : lines - i))
        .collect(Collectors.joining("\n"));
  }

  private static String reversed(int characters) {
    int count = characters / 7;
    return IntStream.range(0, count)
        .mapToObj(i -> "l" + (100_000 + count - i))
        .collect(Collectors.joining("\n"));
  }
}
