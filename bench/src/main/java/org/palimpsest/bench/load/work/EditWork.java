package org.palimpsest.bench.load.work;

import java.io.IOException;
import java.util.Random;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.api.Article;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.http.Response;
import org.palimpsest.bench.load.measure.Recorder;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.measure.Work;

/** Edits by a logged-in user, each with a new text of 2,000 characters, on pages that go round. */
public final class EditWork implements Work {
  @Override
  public String name() {
    return "edit";
  }

  @Override
  public Trial open(Wiki wiki, int clients) throws IOException {
    Sessions sessions = new Sessions(clients, () -> wiki.as("Alice"));
    return new EditTrial(sessions, Math.max(40, 4 * clients));
  }

  private static final class EditTrial implements Trial {
    private final Sessions sessions;
    private final int pages;
    private final String tag = Names.fresh();
    private final Form common =
        Form.of(
            "action",
            "edit",
            "format",
            "json",
            "formatversion",
            "2",
            "summary",
            "bench",
            "text",
            Article.text(new Random(1), 2000));
    private int round;

    EditTrial(Sessions sessions, int pages) {
      this.sessions = sessions;
      this.pages = pages;
    }

    @Override
    public int nextRound(int wished) {
      round++;
      return ENDLESS;
    }

    @Override
    public void step(int client, int job, Recorder recorder) throws IOException {
      ApiSession session = sessions.of(client);
      Form form =
          new Form(common.encoded() + "+" + round + "." + job)
              .with("title", "Bench edit " + tag + " " + job % pages)
              .with("token", session.token("csrf"));
      long start = System.nanoTime();
      Response answer = session.post(form);
      long taken = System.nanoTime() - start;
      recorder.check(0, taken, NEW_REVISION, answer);
    }

    @Override
    public void close() {
      sessions.close();
    }
  }

  private static final byte[] NEW_REVISION = Signs.bytes("\"newrevid\"");
}
