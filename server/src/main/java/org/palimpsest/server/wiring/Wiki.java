package org.palimpsest.server.wiring;

import java.util.Map;
import org.palimpsest.actionapi.http.Endpoint;
import org.palimpsest.server.config.ServerConfig;
import org.palimpsest.server.operation.Health;
import org.palimpsest.server.operation.Metrics;
import org.palimpsest.store.Database;
import org.palimpsest.web.front.FrontPage;

/**
 * One wiki, put together.
 *
 * @param endpoint answers all requests
 * @param metrics wants to know of all answers
 */
public record Wiki(Endpoint endpoint, Metrics metrics) {

  /** Puts a wiki together on an open database, which stays its owner's to close. */
  public static Wiki on(Database database, ServerConfig config) {
    Metrics metrics = new Metrics(null);
    FrontPage front = new FrontPage(config.site().siteName());
    Endpoint router =
        new Router(
            front, Map.of("/", front, "/healthz", new Health(database), "/metrics", metrics));
    return new Wiki(router, metrics);
  }
}
