package org.palimpsest.bench.load.work;

import java.io.IOException;
import java.util.List;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.api.Credentials;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.http.Response;
import org.palimpsest.bench.load.measure.Recorder;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.measure.Work;

/**
 * Logins with a bot password, each in a new session on a kept connection: a token, then the login.
 */
public final class LoginWork implements Work {
  @Override
  public String name() {
    return "login";
  }

  @Override
  public List<String> series() {
    return List.of("login", "login+token");
  }

  @Override
  public Trial open(Wiki wiki, int clients) throws IOException {
    Credentials.Login login = wiki.credentials().botPassword("Admin");
    return new LoginTrial(new Sessions(clients, wiki::anonymous), login);
  }

  private record LoginTrial(Sessions sessions, Credentials.Login login) implements Trial {
    @Override
    public void step(int client, int job, Recorder recorder) throws IOException {
      ApiSession session = sessions.of(client);
      session.connection().cookies().clear();
      long start = System.nanoTime();
      String token = session.freshToken("login");
      Form form = ApiSession.loginForm(login, token);
      long middle = System.nanoTime();
      Response answer = session.post(form);
      long end = System.nanoTime();
      if (recorder.check(0, end - middle, Signs.SUCCESS, answer)) {
        recorder.took(1, end - start);
      }
    }

    @Override
    public void close() {
      sessions.close();
    }
  }
}
