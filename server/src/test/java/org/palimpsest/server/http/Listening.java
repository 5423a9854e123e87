package org.palimpsest.server.http;

import java.nio.file.Path;
import org.palimpsest.http.Endpoint;
import org.palimpsest.store.memory.HeapBudget;

/** Listeners with what one process has. */
final class Listening {
  private static final Path SPOOLS =
      Path.of(System.getProperty("java.io.tmpdir"), "palimpsest-test-spool");

  private Listening() {}

  static HttpListener start(
      ListenerSettings settings, Endpoint endpoint, ExchangeObserver observer) {
    return start(settings, endpoint, observer, HeapBudget.ofThisProcess());
  }

  static HttpListener start(
      ListenerSettings settings, Endpoint endpoint, ExchangeObserver observer, HeapBudget memory) {
    return HttpListener.start(settings, endpoint, observer, memory, Spool.in(SPOOLS));
  }
}
