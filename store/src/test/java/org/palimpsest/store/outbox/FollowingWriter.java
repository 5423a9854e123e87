package org.palimpsest.store.outbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.Engine;

/**
 * A process that writes on several threads, undoes as much, prints what has been acknowledged, and
 * follows what it writes, for ever.
 */
final class FollowingWriter {
  private static final int THREADS = 4;

  private FollowingWriter() {}

  @SuppressWarnings("resource") // it is killed
  public static void main(String[] arguments) {
    String place = arguments[0];
    int run = Integer.parseInt(arguments[2]);
    Database database =
        Engine.valueOf(arguments[1]) == Engine.SQLITE
            ? Databases.sqlite(Path.of(place))
            : Databases.postgresql(place, "postgres", "");
    List<Recording> followers = List.of(new Recording("one"), new Recording("two"));
    new Followers(database, followers, "run " + run, Recording.QUICK, clock(run));
    for (int thread = 0; thread < THREADS; thread++) {
      String prefix = "run " + run + " thread " + thread + " write ";
      Thread.ofPlatform().start(() -> writeForEver(database, prefix));
    }
  }

  /** To each process the leases of those before it are over. */
  static InstantSource clock(int run) {
    return InstantSource.offset(InstantSource.system(), Duration.ofHours(run));
  }

  private static void writeForEver(Database database, String prefix) {
    for (int i = 0; ; i++) {
      Recording.appendAndUndo(database, "undone " + prefix + i);
      Recording.append(database, prefix + i);
      System.out.println(prefix + i);
    }
  }
}
