package org.palimpsest.bench.micro;

import java.time.Instant;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.palimpsest.actionapi.format.FormatVersion;
import org.palimpsest.actionapi.format.JsonPrinter;
import org.palimpsest.actionapi.format.Layout;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.bench.load.api.Article;

/** Building the tree of an answer and printing it as JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class JsonPrinting {
  /** The shape of the answer, and whether characters beyond ASCII are escaped. */
  @Param({"ONE", "TWO"})
  public FormatVersion version = FormatVersion.ONE;

  private final String text = Article.text(new Random(4), 6000);
  private final Instant time = Instant.parse("2026-11-21T20:05:16Z");

  /** What a rollback answers. */
  @Benchmark
  public byte[] answerOfRollback() {
    ObjectNode root = new ObjectNode();
    root.putObject("rollback")
        .put("title", "Main Page")
        .put("pageid", 17)
        .put("summary", "Reverted edits by [[Special:Contributions/Vandal|Vandal]]")
        .put("revid", 1234567)
        .put("old_revid", 1234566)
        .put("last_revid", 1234565);
    return new JsonPrinter(version, version == FormatVersion.ONE, Layout.COMPACT, null).print(root);
  }

  /** One revision with a text of 6,000 characters. */
  @Benchmark
  public byte[] answerWith6000Characters() {
    ObjectNode root = new ObjectNode();
    ObjectNode page = root.putObject("query").putList("pages", "page").addObject();
    page.put("pageid", 17).put("ns", 0).put("title", "Main Page");
    page.putList("revisions", "rev")
        .addObject()
        .put("revid", 1234567)
        .put("parentid", 1234566)
        .put("user", "Alice")
        .put("timestamp", time)
        .put("comment", "a little more")
        .content("content", text);
    return new JsonPrinter(version, version == FormatVersion.ONE, Layout.COMPACT, null).print(root);
  }
}
