package org.palimpsest.store.sqlite;

import java.nio.file.Path;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.Transaction;

/** A process that writes on several threads and prints what has been acknowledged, for ever. */
final class CrashingWriter {
  private static final int THREADS = 8;

  private CrashingWriter() {}

  public static void main(String[] arguments) {
    Database database = Databases.sqlite(Path.of(arguments[0]));
    for (int thread = 0; thread < THREADS; thread++) {
      String prefix = arguments[1] + " thread " + thread + " write ";
      Thread.ofPlatform().start(() -> writeForEver(database, prefix));
    }
  }

  private static void writeForEver(Database database, String prefix) {
    for (int i = 0; ; i++) {
      String name = prefix + i;
      database.write(tx -> insert(tx, name));
      System.out.println(name);
    }
  }

  private static boolean insert(Transaction tx, String name) {
    tx.sql().sql("INSERT INTO setting (name, value) VALUES (?, 'x')").param(name).update();
    tx.sql()
        .sql("INSERT INTO rate_window (name, share, closes, hits) VALUES (?, '', 0, 0)")
        .param(name)
        .update();
    return true;
  }
}
