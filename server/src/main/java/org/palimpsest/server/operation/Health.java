package org.palimpsest.server.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.palimpsest.actionapi.http.Endpoint;
import org.palimpsest.actionapi.http.HttpReply;
import org.palimpsest.actionapi.http.HttpReply.Header;
import org.palimpsest.actionapi.http.HttpRequest;
import org.palimpsest.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says whether this wiki can do its work: whether its database answers. Thread-safe. */
public final class Health implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);
  private static final List<Header> HEADERS =
      List.of(
          new Header("Content-Type", "application/json; charset=utf-8"),
          new Header("Cache-Control", "no-store"));

  private final Database database;

  public Health(Database database) {
    this.database = database;
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    try {
      database.read(sql -> sql.sql("SELECT 1").query(Integer.class).single());
      return reply(200, "{\"status\":\"ok\",\"database\":\"ok\"}\n");
    } catch (RuntimeException e) {
      LOG.error("The database does not respond", e);
      return reply(503, "{\"status\":\"failing\",\"database\":\"failing\"}\n");
    }
  }

  private static HttpReply reply(int status, String json) {
    return new HttpReply(status, HEADERS, json.getBytes(StandardCharsets.UTF_8));
  }
}
