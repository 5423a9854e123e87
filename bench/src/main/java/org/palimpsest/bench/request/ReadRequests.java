package org.palimpsest.bench.request;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.bench.load.http.Form;

/** What anonymous readers ask for, on a wiki with a history on SQLite. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ReadRequests {
  private @Nullable GrownWiki wiki;
  private @Nullable LocalClient client;
  private @Nullable HttpRequest longText;
  private @Nullable HttpRequest shortText;
  private @Nullable HttpRequest changes;
  private @Nullable HttpRequest ids;

  @Setup
  public void open() throws IOException, SQLException {
    GrownWiki made = GrownWiki.create();
    wiki = made;
    client = made.visitor();
    LocalClient author = made.member("Author");
    made.page(author, "Long", 6000);
    made.page(author, "Short", 3000);
    longText = client.get(revision("Long"));
    shortText = client.get(revision("Short"));
    changes =
        client.get(
            Form.of("action", "query", "list", "recentchanges", "rclimit", "50")
                .with("format", "json")
                .with("formatversion", "2"));
    ids =
        client.get(
            Form.of("action", "query", "titles", "Long", "format", "json", "formatversion", "2"));
  }

  private static Form revision(String title) {
    return Form.of("action", "query", "prop", "revisions", "titles", title)
        .with("rvprop", "ids|user|comment|timestamp|content")
        .with("rvslots", "main")
        .with("format", "json")
        .with("formatversion", "2");
  }

  @TearDown
  public void close() throws IOException {
    Objects.requireNonNull(wiki).close();
  }

  /** A page's newest revision with a text of 6,000 characters. */
  @Benchmark
  public HttpReply revisionOf6000() {
    return answer(longText);
  }

  /** A page's newest revision with a text of 3,000 characters. */
  @Benchmark
  public HttpReply revisionOf3000() {
    return answer(shortText);
  }

  /** The newest 50 recent changes. */
  @Benchmark
  public HttpReply recentChanges() {
    return answer(changes);
  }

  /** The id of a page. */
  @Benchmark
  public HttpReply pageId() {
    return answer(ids);
  }

  private HttpReply answer(@Nullable HttpRequest request) {
    return Objects.requireNonNull(client).send(Objects.requireNonNull(request));
  }
}
