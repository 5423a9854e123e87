package org.palimpsest.server.operation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.store.Database;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.palimpsest.store.setting.SettingTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether this wiki can do its work: whether its database answers (503 otherwise), and whether
 * it takes changes. While it takes none the wiki can still be read, so that is told with 200.
 * Thread-safe.
 */
public final class Health implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);
  private static final Duration BETWEEN_TRIALS = Duration.ofSeconds(5);
  private static final List<Header> HEADERS =
      List.of(
          new Header("Content-Type", "application/json; charset=utf-8"),
          new Header("Cache-Control", "no-store"));

  private final Database database;
  private final InstantSource clock;
  private final AtomicReference<Instant> tried = new AtomicReference<>(Instant.MIN);

  public Health(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    try {
      database.query(SettingTable::tryToRead);
    } catch (ImpairedDatabaseException e) {
      return failing(e.condition().wire());
    } catch (RuntimeException e) {
      LOG.error("The database does not respond", e);
      return failing("failing");
    }
    if (!database.condition().current().isWritable()) {
      tryToWrite();
    }
    Condition condition = database.condition().current();
    return reply(200, condition.isWritable() ? "ok" : "degraded", condition.wire(), HEADERS);
  }

  /** So that it is known that there is room again even when nobody else writes. */
  private void tryToWrite() {
    Instant now = clock.instant();
    Instant last = tried.get();
    boolean early = Duration.between(last, now).abs().compareTo(BETWEEN_TRIALS) < 0;
    if (early || !tried.compareAndSet(last, now)) {
      return;
    }
    try {
      database.write(tx -> SettingTable.tryToWrite(tx.sql()));
      database.write(tx -> SettingTable.forgetTrial(tx.sql()));
    } catch (ImpairedDatabaseException e) {
      // Then it is as it was.
    }
  }

  private static HttpReply failing(String database) {
    List<Header> headers = new ArrayList<>(HEADERS);
    headers.add(new Header("Retry-After", "5"));
    return reply(503, "failing", database, headers);
  }

  private static HttpReply reply(
      int status, String summary, String database, List<Header> headers) {
    String json = "{\"status\":\"%s\",\"database\":\"%s\"}\n".formatted(summary, database);
    return new HttpReply(status, headers, json.getBytes(StandardCharsets.UTF_8));
  }
}
