package org.palimpsest.bench.load.work;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.api.Article;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.http.Response;
import org.palimpsest.bench.load.measure.Crew;
import org.palimpsest.bench.load.measure.Recorder;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.measure.Work;

/**
 * Rollbacks of one vandal's edit each, on many pages, by a bot password with the right to it. Each
 * round begins with the vandal's edits, which are not measured.
 */
public final class RollbackWork implements Work {
  private static final int PREPARING_CLIENTS = 8;

  /**
   * A server may still be busy with what an edit leaves to do when the last edit has been answered.
   */
  private static final Duration SETTLE = Duration.ofMillis(300);

  @Override
  public String name() {
    return "rollback";
  }

  @Override
  public Trial open(Wiki wiki, int clients) throws IOException {
    Sessions authors = new Sessions(PREPARING_CLIENTS, () -> wiki.as("Alice"));
    Sessions vandals = new Sessions(PREPARING_CLIENTS, () -> wiki.as("Vandal"));
    Sessions rollers = new Sessions(clients, () -> withToken(wiki.asBotOf("Roller"), "rollback"));
    return new RollbackTrial(authors, vandals, rollers);
  }

  private static ApiSession withToken(ApiSession session, String type) throws IOException {
    session.token(type);
    return session;
  }

  private static final class RollbackTrial implements Trial {
    private final Sessions authors;
    private final Sessions vandals;
    private final Sessions rollers;
    private final Crew preparing = new Crew(Thread.ofVirtual().factory(), PREPARING_CLIENTS);
    private final String tag = Names.fresh();
    private final String goodText = Article.text(new Random(2), 1500);
    private int pages;
    private int round;

    RollbackTrial(Sessions authors, Sessions vandals, Sessions rollers) {
      this.authors = authors;
      this.vandals = vandals;
      this.rollers = rollers;
    }

    @Override
    public int nextRound(int wished) throws IOException {
      round++;
      int first = pages;
      prepare(
          wished - first,
          (client, job) ->
              Pages.write(
                  authors.of(client),
                  title(first + job),
                  "Good text of " + title(first + job) + ". " + goodText));
      pages = Math.max(pages, wished);
      prepare(
          wished,
          (client, job) ->
              Pages.write(vandals.of(client), title(job), "Vandalism " + round + " of " + job));
      settle();
      return wished;
    }

    private void prepare(int jobs, Crew.Job job) throws IOException {
      if (jobs > 0) {
        preparing.work(jobs, Long.MAX_VALUE, job);
      }
    }

    private static void settle() {
      try {
        Thread.sleep(SETTLE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private String title(int page) {
      return "Bench rollback " + tag + " " + page;
    }

    @Override
    public void step(int client, int job, Recorder recorder) throws IOException {
      ApiSession session = rollers.of(client);
      Form form =
          Form.of(
              "action",
              "rollback",
              "format",
              "json",
              "formatversion",
              "2",
              "title",
              title(job),
              "user",
              "Vandal",
              "token",
              session.token("rollback"));
      long start = System.nanoTime();
      Response answer = session.post(form);
      recorder.check(0, System.nanoTime() - start, ROLLED_BACK, answer);
    }

    @Override
    public void close() {
      authors.close();
      vandals.close();
      rollers.close();
    }
  }

  private static final byte[] ROLLED_BACK = Signs.bytes("\"last_revid\"");
}
