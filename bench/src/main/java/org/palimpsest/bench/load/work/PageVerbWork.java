package org.palimpsest.bench.load.work;

import java.io.IOException;
import java.util.Locale;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.http.Response;
import org.palimpsest.bench.load.measure.Crew;
import org.palimpsest.bench.load.measure.Recorder;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.measure.Work;

/**
 * One thing that administrators do to whole pages, on many pages. Each round begins with what makes
 * it possible, which is not measured.
 *
 * @param verb what they do
 */
public record PageVerbWork(PageVerb verb) implements Work {
  private static final int PREPARING_CLIENTS = 8;
  private static final String ADMINISTRATOR = "Admin";

  @Override
  public String name() {
    return verb.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Trial open(Wiki wiki, int clients) throws IOException {
    return new VerbTrial(
        verb,
        new Sessions(PREPARING_CLIENTS, () -> wiki.as(ADMINISTRATOR)),
        new Sessions(clients, () -> withToken(wiki.as(ADMINISTRATOR))));
  }

  private static ApiSession withToken(ApiSession session) throws IOException {
    session.token("csrf");
    return session;
  }

  private static final class VerbTrial implements Trial {
    private final PageVerb verb;
    private final byte[] sign;
    private final Sessions helpers;
    private final Sessions sessions;
    private final Crew preparing = new Crew(Thread.ofVirtual().factory(), PREPARING_CLIENTS);
    private final String tag = Names.fresh();
    private int round;

    VerbTrial(PageVerb verb, Sessions helpers, Sessions sessions) {
      this.verb = verb;
      this.sign = Signs.bytes(verb.sign);
      this.helpers = helpers;
      this.sessions = sessions;
    }

    /** Each round has pages of its own, since the clock may end one before all have had a turn. */
    @Override
    public int nextRound(int wished) throws IOException {
      round++;
      preparing.work(
          wished,
          Long.MAX_VALUE,
          (client, job) -> {
            for (Form form : verb.preparation(title(job))) {
              Response answer = helpers.of(client).write("csrf", form);
              if (answer.apiError() != null) {
                throw new IOException("Nothing can be measured: " + answer.text());
              }
            }
          });
      return wished;
    }

    private String title(int page) {
      return "Bench " + verb + " " + tag + " " + round + "." + page;
    }

    @Override
    public void step(int client, int job, Recorder recorder) throws IOException {
      ApiSession session = sessions.of(client);
      Form form = verb.request(title(job)).with("token", session.token("csrf"));
      long start = System.nanoTime();
      Response answer = session.post(form);
      recorder.check(0, System.nanoTime() - start, sign, answer);
    }

    @Override
    public void close() {
      helpers.close();
      sessions.close();
    }
  }
}
