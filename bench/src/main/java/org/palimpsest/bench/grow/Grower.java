package org.palimpsest.bench.grow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Adds a made-up history to a database with the newest schema. Nobody else may use the database
 * meanwhile, and after a failure it is of no more use: its indexes are missing until the end.
 */
public final class Grower {
  private static final int CHUNK = 5000;
  private static final int STATISTICS_SHARD = 0;

  private Grower() {}

  /**
   * Makes the wiki grow.
   *
   * @param connection a connection of its own, whose transactions end here
   * @param progress is told from time to time how many revisions are written
   */
  public static void grow(Connection connection, Growth growth, IntConsumer progress)
      throws SQLException {
    connection.setAutoCommit(false);
    FreeIds ids = FreeIds.of(connection);
    People people = new People(ids, growth);
    PageStates pages = new PageStates(ids, growth.pages());
    people.write(connection);
    pages.create(connection);
    Indexes indexes = Indexes.drop(connection);
    connection.commit();
    PastEdits edits = new PastEdits(growth, Long.toString(ids.revision()));
    try (HistoryTables tables = new HistoryTables(connection, ids, growth, pages, people)) {
      write(connection, edits, tables, progress);
    }
    indexes.create(connection);
    pages.finish(connection);
    people.writeEditCounts(connection);
    count(connection, growth);
    if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      FreeIds.skipUsed(connection);
    }
    connection.commit();
  }

  /** While one chunk is written the next one is made up and compressed. */
  private static void write(
      Connection connection, PastEdits edits, HistoryTables tables, IntConsumer progress)
      throws SQLException {
    try (ExecutorService encoding = Executors.newSingleThreadExecutor();
        EncodedEdit.Encoder encoder = new EncodedEdit.Encoder()) {
      Future<List<EncodedEdit>> next = encoding.submit(() -> chunk(edits, encoder));
      for (List<EncodedEdit> chunk = get(next); !chunk.isEmpty(); chunk = get(next)) {
        next = encoding.submit(() -> chunk(edits, encoder));
        for (EncodedEdit edit : chunk) {
          tables.add(edit);
        }
        tables.send();
        connection.commit();
        progress.accept(chunk.getLast().edit().number() + 1);
      }
    }
  }

  private static List<EncodedEdit> chunk(PastEdits edits, EncodedEdit.Encoder encoder) {
    List<EncodedEdit> chunk = new ArrayList<>(CHUNK);
    while (chunk.size() < CHUNK && edits.hasNext()) {
      chunk.add(encoder.encode(edits.next()));
    }
    return chunk;
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while growing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void count(Connection connection, Growth growth) throws SQLException {
    int accounts = growth.people() - growth.people() / 3;
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          INSERT INTO statistics (shard, edits, pages, articles, users) VALUES (%d, %d, %d, %d, %d)
          ON CONFLICT (shard) DO UPDATE SET edits = statistics.edits + excluded.edits,
            pages = statistics.pages + excluded.pages,
            articles = statistics.articles + excluded.articles,
            users = statistics.users + excluded.users\
          """
              .formatted(
                  STATISTICS_SHARD, growth.revisions(), growth.pages(), growth.pages(), accounts));
    }
  }
}
