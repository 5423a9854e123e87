package org.palimpsest.bench.load.work;

import java.io.IOException;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.measure.Recorder;
import org.palimpsest.bench.load.measure.Trial;

/** Clients that ask one thing over and over. */
final class QueryTrial implements Trial {
  private final Sessions sessions;
  private final String target;
  private final byte[] sign;

  QueryTrial(Wiki wiki, int clients, Form query, byte[] sign) throws IOException {
    this(wiki, clients, ApiSession.PATH + '?' + query.encoded(), sign);
  }

  QueryTrial(Wiki wiki, int clients, String target, byte[] sign) throws IOException {
    this(new Sessions(clients, wiki::anonymous), target, sign);
  }

  QueryTrial(Sessions sessions, String target, byte[] sign) {
    this.sessions = sessions;
    this.target = target;
    this.sign = sign;
  }

  @Override
  public void step(int client, int job, Recorder recorder) throws IOException {
    recorder.measure(0, sign, () -> sessions.of(client).connection().get(target));
  }

  @Override
  public void close() {
    sessions.close();
  }
}
