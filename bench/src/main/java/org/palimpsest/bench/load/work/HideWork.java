package org.palimpsest.bench.load.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.http.Response;
import org.palimpsest.bench.load.measure.Recorder;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.measure.Work;

/**
 * Hides the text and the author of old revisions of a page, and shows them again, in turn. Each
 * client has a page of its own.
 *
 * @param name the word by which people choose it
 * @param revisions how many of them by one request
 */
public record HideWork(String name, int revisions) implements Work {
  /** One revision by each request. */
  public static Work one() {
    return new HideWork("hide", 1);
  }

  /** As many as a request may name. */
  public static Work many() {
    return new HideWork("hide500", 500);
  }

  @Override
  public Trial open(Wiki wiki, int clients) throws IOException {
    List<String> ids = new ArrayList<>();
    String tag = Names.fresh();
    for (int client = 0; client < clients; client++) {
      ids.add(String.join("|", HiddenPages.make(wiki, "Bench hide " + tag + client, revisions)));
    }
    return new HideTrial(new Sessions(clients, () -> wiki.as("Admin")), ids);
  }

  private static final class HideTrial implements Trial {
    private final Sessions sessions;
    private final List<String> ids;
    private final boolean[] hidden;

    HideTrial(Sessions sessions, List<String> ids) {
      this.sessions = sessions;
      this.ids = ids;
      this.hidden = new boolean[ids.size()];
    }

    @Override
    public void step(int client, int job, Recorder recorder) throws IOException {
      ApiSession session = sessions.of(client);
      Form form =
          HiddenPages.hide(
                  "revision", ids.get(client), hidden[client] ? "show" : "hide", "content|user")
              .with("token", session.token("csrf"));
      long start = System.nanoTime();
      Response answer = session.post(form);
      recorder.check(0, System.nanoTime() - start, Signs.SUCCESS, answer);
      hidden[client] = !hidden[client];
    }

    @Override
    public void close() {
      sessions.close();
    }
  }
}
