package org.palimpsest.bench.micro;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.palimpsest.bench.grow.Growth;
import org.palimpsest.bench.grow.SampleWiki;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.server.wiring.Stores;
import org.palimpsest.server.wiring.Wiki;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.upload.UploadHelpers;

/**
 * What the frame of the API costs: reading the request, all checks, a module with next to nothing
 * to do, printing. No listener and, for these modules, no database.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class SmallAnswer {
  /** What is asked, as the body of a form. */
  @Param({
    "action=checktoken&type=csrf&token=%2B%5C&format=json&formatversion=2",
    "action=query&meta=siteinfo&siprop=rightsinfo&format=json&formatversion=2",
    "action=query&meta=siteinfo&siprop=rightsinfo&format=xml",
    "action=rollback&format=json&formatversion=2"
  })
  public String form = "";

  private @Nullable SampleWiki sample;
  private @Nullable Wiki wiki;
  private @Nullable Endpoint endpoint;
  private @Nullable HttpRequest request;

  @Setup
  public void open() throws IOException, SQLException {
    Duration span = Duration.ofDays(1);
    sample = SampleWiki.create(null, new Growth(10, 10, 10, span, Instant.now(), span, 1));
    wiki =
        new Wiki(
            Stores.withFiles(sample.database(), sample.files()),
            Settings.defaults(),
            Passwords.Strength.STANDARD,
            InstantSource.system(),
            new SecureRandom());
    endpoint =
        wiki.endpoint(
            Optional.empty(), UploadHelpers.of(() -> Files.createTempFile("palimpsest", "")));
    request =
        new HttpRequest(
            "POST",
            "/w/api.php",
            null,
            HttpRequest.headerMap(Map.of("Content-Type", "application/x-www-form-urlencoded")),
            form.getBytes(StandardCharsets.UTF_8),
            "192.0.2.7",
            "http://wiki.example");
  }

  @TearDown
  public void close() throws IOException {
    Objects.requireNonNull(wiki).close();
    Objects.requireNonNull(sample).close();
  }

  @Benchmark
  public HttpReply answer() {
    return Objects.requireNonNull(endpoint).answer(Objects.requireNonNull(request));
  }
}
