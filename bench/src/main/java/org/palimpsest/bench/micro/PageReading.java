package org.palimpsest.bench.micro;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
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
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading any page by its name from SQLite: the page, its newest revision, its text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class PageReading {
  private static final int PAGES = 2000;

  /** Bytes of the cache of texts: none, or enough for all. */
  @Param({"0", "100000000"})
  public long cacheBytes;

  private @Nullable SampleWiki wiki;
  private List<Title> titles = List.of();
  private ContentStore contents = new ContentStore(0);

  @Setup
  public void fill() throws IOException, SQLException {
    Duration span = Duration.ofDays(30);
    SampleWiki made =
        SampleWiki.create(null, new Growth(PAGES * 5, PAGES, 100, span, Instant.now(), span, 1));
    wiki = made;
    contents = new ContentStore(cacheBytes);
    titles =
        made.database()
            .read(sql ->
                sql.sql("SELECT title_key FROM page")
                    .query((rs, n) -> new Title(0, rs.getString(1)))
                    .list());
  }

  @TearDown
  public void remove() throws IOException {
    Objects.requireNonNull(wiki).close();
  }

  @Benchmark
  public String text() {
    Database database = Objects.requireNonNull(wiki).database();
    Title title = titles.get(ThreadLocalRandom.current().nextInt(titles.size()));
    return database.read(sql -> text(sql, title));
  }

  private String text(JdbcClient sql, Title title) {
    PageFacts page = PageTable.find(sql, title).orElseThrow();
    RevisionRow revision = RevisionTable.find(sql, page.latest()).orElseThrow();
    Long contentId = revision.content().seenWith(Clearance.NONE).value();
    return contents.text(sql, Objects.requireNonNull(contentId));
  }
}
