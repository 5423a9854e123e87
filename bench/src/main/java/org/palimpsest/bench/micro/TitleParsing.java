package org.palimpsest.bench.micro;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.TitleParser;

/** Reading the name of a page as it is typed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TitleParsing {
  /** A plain name, one in a namespace, one beyond ASCII, one that needs work. */
  @Param({"Main Page", "Project talk:Sandbox", "Žluťoučký kůň", "  user talk : 2001:db8::1 #Top "})
  public String text = "";

  private final TitleParser parser =
      new TitleParser(Namespaces.standard("Palimpsest"), Set.of("wikipedia"));

  @Benchmark
  public ParsedTitle parse() {
    return parser.parse(text);
  }
}
