package org.palimpsest.bench.load.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.bench.load.api.ApiSession;

/** The sessions of all clients, one each. */
final class Sessions implements AutoCloseable {
  /** Opens one session. */
  @FunctionalInterface
  interface Opener {
    ApiSession open() throws IOException;
  }

  private final List<ApiSession> all = new ArrayList<>();

  Sessions(int count, Opener opener) throws IOException {
    for (int i = 0; i < count; i++) {
      all.add(opener.open());
    }
  }

  ApiSession of(int client) {
    return all.get(client);
  }

  int count() {
    return all.size();
  }

  @Override
  public void close() {
    all.forEach(ApiSession::close);
  }
}
