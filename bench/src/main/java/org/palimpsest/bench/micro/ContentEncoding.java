package org.palimpsest.bench.micro;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import org.palimpsest.store.content.EncodedContent;

/** Hashing and compressing a text before it is stored. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ContentEncoding {
  /** Characters of the text. */
  @Param({"200", "6000", "100000"})
  public int size;

  private byte[] text = {};

  @Setup
  public void makeText() {
    text = Article.text(new Random(5), size).getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public EncodedContent encode() {
    return EncodedContent.of(text);
  }
}
