package org.palimpsest.server.wiring;

import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.http.Endpoint;
import org.palimpsest.server.config.ServerConfig;
import org.palimpsest.server.http.ExchangeObserver;
import org.palimpsest.server.operation.AccessLog;
import org.palimpsest.server.operation.Metrics;
import org.palimpsest.web.front.FrontPage;

/** One wiki, put together. */
public final class Wiki implements AutoCloseable {
  private final Endpoint endpoint;
  private final ExchangeObserver observer;
  private final AccessLog log;

  private Wiki(Endpoint endpoint, ExchangeObserver observer, AccessLog log) {
    this.endpoint = endpoint;
    this.observer = observer;
    this.log = log;
  }

  public static Wiki open(ServerConfig config) {
    Metrics metrics = new Metrics(null);
    AccessLog log = new AccessLog(System.err, java.time.InstantSource.system());
    FrontPage front = new FrontPage(config.site().siteName());
    return new Wiki(
        new Router(front, Map.of("/", front, "/metrics", metrics)),
        ExchangeObserver.all(List.of(log, metrics)),
        log);
  }

  public Endpoint endpoint() {
    return endpoint;
  }

  public ExchangeObserver observer() {
    return observer;
  }

  @Override
  public void close() {
    log.close();
  }
}
