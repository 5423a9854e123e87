package org.palimpsest.bench.micro;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.palimpsest.bench.load.api.Article;
import org.palimpsest.wiki.diff.TextDiff;

/**
 * Comparing an ordinary article with the next version of it, and hostile texts of two megabytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TextComparison {
  private static final int LONGEST = 2_000_000;

  /** What the texts are like. */
  @Param({"article", "lines", "words", "signs", "repeated", "ends"})
  public String kind = "article";

  private String from = "";
  private String to = "";

  @Setup
  public void makeTexts() {
    switch (kind) {
      case "article" -> {
        from = Article.text(new Random(5), 20_000);
        to = from.substring(0, 9000) + " inserted words " + from.substring(9100);
      }
      case "lines" -> {
        from = alternating("a", "\n");
        to = alternating("b", "\n");
      }
      case "words" -> {
        from = alternating("a", " ");
        to = alternating("b", " ");
      }
      case "signs" -> {
        from = "中".repeat(LONGEST / 3);
        to = "文中".repeat(LONGEST / 6);
      }
      case "repeated" -> {
        from = random(1);
        to = random(2);
      }
      case "ends" -> {
        from = "\n".repeat(LONGEST);
        to = "a\n".repeat(LONGEST / 2);
      }
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private static String alternating(String word, String between) {
    return IntStream.range(0, LONGEST / 16)
        .mapToObj(i -> word + (100_000 + i) + between + "s" + (100_000 + i))
        .collect(Collectors.joining(between));
  }

  private static String random(int seed) {
    return new Random(seed)
        .ints(LONGEST / 2, 0, 2)
        .mapToObj(i -> i == 0 ? "a\n" : "b\n")
        .collect(Collectors.joining());
  }

  @Benchmark
  public TextDiff compare() {
    return TextDiff.between(from, to);
  }
}
