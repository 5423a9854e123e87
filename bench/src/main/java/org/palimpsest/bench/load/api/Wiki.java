package org.palimpsest.bench.load.api;

import java.io.IOException;
import java.net.URI;

/**
 * A wiki that is measured.
 *
 * @param base scheme, host and port; the API is expected at {@code /w/api.php}
 * @param credentials who may log in there
 */
public record Wiki(URI base, Credentials credentials) {
  /** A session that is not logged in. */
  public ApiSession anonymous() {
    return new ApiSession(base);
  }

  /** A session of a user, logged in with the main password. */
  public ApiSession as(String user) throws IOException {
    return loggedIn(credentials.user(user));
  }

  /** A session of a user, logged in with the bot password. */
  public ApiSession asBotOf(String user) throws IOException {
    return loggedIn(credentials.botPassword(user));
  }

  private ApiSession loggedIn(Credentials.Login login) throws IOException {
    ApiSession session = anonymous();
    session.login(login);
    return session;
  }
}
