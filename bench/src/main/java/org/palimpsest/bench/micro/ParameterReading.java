package org.palimpsest.bench.micro;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.palimpsest.bench.load.api.Article;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.ParameterReader;

/** Reading the parameters of a form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ParameterReading {
  private final HttpRequest rollback =
      request(
          Form.of(
              "action",
              "rollback",
              "format",
              "json",
              "formatversion",
              "2",
              "title",
              "Main Page",
              "user",
              "192.0.2.7",
              "summary",
              "Reverted edits by [[User:$2|$2]]",
              "markbot",
              "1",
              "token",
              "0123456789abcdef0123456789abcdef65a1b2c3+\\"));
  private final HttpRequest edit =
      request(
          Form.of(
              "action",
              "edit",
              "format",
              "json",
              "title",
              "Main Page",
              "text",
              Article.text(new Random(3), 6000),
              "token",
              "0123456789abcdef0123456789abcdef65a1b2c3+\\"));

  private static HttpRequest request(Form form) {
    return new HttpRequest(
        "POST",
        "/w/api.php",
        null,
        HttpRequest.headerMap(Map.of("Content-Type", "application/x-www-form-urlencoded")),
        form.encoded().getBytes(StandardCharsets.US_ASCII),
        "127.0.0.1",
        "http://127.0.0.1:8080");
  }

  @Benchmark
  public ParameterReader.Outcome formOfRollback() {
    return ParameterReader.read(rollback);
  }

  @Benchmark
  public ParameterReader.Outcome formOfEditWith6000Characters() {
    return ParameterReader.read(edit);
  }
}
