package org.palimpsest.bench.request;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
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
import org.palimpsest.bench.load.api.Article;
import org.palimpsest.bench.load.http.Form;

/** What changes a wiki with a history on SQLite; each change is durable when it is answered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class WriteRequests {
  private static final int PAGES = 40;
  private static final int CHARACTERS = 2000;

  private final Random random = new Random(7);
  private final List<Form> rollbacks = new ArrayList<>();
  private @Nullable GrownWiki wiki;
  private @Nullable LocalClient author;
  private @Nullable LocalClient one;
  private @Nullable LocalClient other;
  private String authorToken = "";
  private String oneToken = "";
  private String otherToken = "";
  private int edits;
  private int undone;

  @Setup
  public void open() throws IOException, SQLException {
    GrownWiki made = GrownWiki.create();
    wiki = made;
    author = made.member("Author");
    authorToken = author.token("csrf");
    one = made.member("One", "sysop");
    oneToken = one.token("rollback");
    other = made.member("Other", "sysop");
    otherToken = other.token("rollback");
    for (int i = 0; i < PAGES; i++) {
      made.page(author, "Disputed " + i, CHARACTERS);
      other.send(other.post(edit("Disputed " + i).with("token", other.token("csrf"))));
      rollbacks.add(
          Form.of("action", "rollback", "title", "Disputed " + i, "format", "json")
              .with("formatversion", "2"));
    }
  }

  private Form edit(String title) {
    return Form.of("action", "edit", "title", title, "format", "json", "formatversion", "2")
        .with("text", Article.text(random, CHARACTERS))
        .with("summary", "a little more");
  }

  @TearDown
  public void close() throws IOException {
    Objects.requireNonNull(wiki).close();
  }

  /** A new text of 2,000 characters; making it up and encoding it is in the time. */
  @Benchmark
  public HttpReply edit() {
    LocalClient client = Objects.requireNonNull(author);
    return client.send(client.post(edit("Edited " + edits++ % PAGES).with("token", authorToken)));
  }

  /**
   * Two take turns on some pages, each undoing what the other did, so there is always something.
   */
  @Benchmark
  public HttpReply rollback() {
    int page = undone % PAGES;
    boolean first = undone / PAGES % 2 == 0;
    undone++;
    LocalClient client = Objects.requireNonNull(first ? one : other);
    HttpRequest request =
        client.post(
            rollbacks
                .get(page)
                .with("user", first ? "Other" : "One")
                .with("token", first ? oneToken : otherToken));
    return client.send(request);
  }
}
