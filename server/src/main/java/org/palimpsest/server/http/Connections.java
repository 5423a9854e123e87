package org.palimpsest.server.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;

/**
 * The open connections, divided fairly: nobody has more than a share of them, and when few are left
 * those that have been quiet for longest are closed. One with a request in flight never is. Those
 * of trusted proxies carry the requests of many, so they have no share and need not make room.
 * Thread-safe.
 */
final class Connections implements Connection.Listener {
  private final int share;
  private final int crowd;
  private final int roomy;
  private final Set<String> exempt;
  private final Map<Connection, OpenConnection> open = new ConcurrentHashMap<>();
  private final Map<String, Set<OpenConnection>> byNetwork = new ConcurrentHashMap<>();
  private final ReentrantLock clearing = new ReentrantLock();
  private final LongAdder closedForShare = new LongAdder();
  private final LongAdder closedForRoom = new LongAdder();

  /** A moment's view of a connection: its own would change while candidates are being sorted. */
  private record Candidate(OpenConnection connection, long quietSince) {}

  Connections(ListenerSettings settings) {
    int reserve = Math.max(1, settings.connectionLimit() / 16);
    this.share = settings.connectionShare();
    this.crowd = settings.connectionLimit() - reserve;
    this.roomy = crowd - reserve;
    this.exempt = settings.trustedProxies();
  }

  @Override
  public void onOpened(Connection connection) {
    OpenConnection opened = describe(connection);
    open.put(connection, opened);
    if (!opened.isExempt()) {
      Set<OpenConnection> kin =
          byNetwork.compute(
              opened.network(),
              (network, before) -> {
                Set<OpenConnection> all = before == null ? ConcurrentHashMap.newKeySet() : before;
                all.add(opened);
                return all;
              });
      if (kin.size() > share && close(kin, 1, opened, closedForShare) == 0) {
        close(List.of(opened), 1, null, closedForShare);
      }
    }
    keepRoom(opened);
  }

  @Override
  public void onClosed(Connection connection) {
    OpenConnection closed = open.get(connection);
    if (closed != null) {
      forget(closed);
    }
  }

  /** Notes that a request has come; null when its connection has been closed before it. */
  @Nullable OpenConnection begin(Connection connection) {
    OpenConnection found = open.get(connection);
    return found != null && found.begin() ? found : null;
  }

  /** Notes that the request has been answered. */
  void end(OpenConnection connection) {
    connection.end();
    keepRoom(connection);
  }

  /** All that are open now. */
  Collection<OpenConnection> all() {
    return open.values();
  }

  /** How many are open. */
  int count() {
    return open.size();
  }

  /** How many have been closed because their client had more than its share. */
  long closedForShare() {
    return closedForShare.sum();
  }

  /** How many have been closed to make room for others. */
  long closedForRoom() {
    return closedForRoom.sum();
  }

  /**
   * Many are closed at once, so that not everyone who comes has to look at all. Each looks again
   * when its turn comes: with too few left nobody is let in any more, so nobody would look later.
   */
  private void keepRoom(OpenConnection spared) {
    if (open.size() <= crowd) {
      return;
    }
    clearing.lock();
    try {
      if (open.size() > crowd) {
        close(open.values(), open.size() - roomy, spared, closedForRoom);
      }
    } finally {
      clearing.unlock();
    }
  }

  /** Closes up to so many, those that have been quiet for longest first, and says how many. */
  private int close(
      Collection<OpenConnection> of, int most, @Nullable OpenConnection spared, LongAdder count) {
    long now = System.nanoTime();
    List<Candidate> oldest =
        of.stream()
            .filter(c -> c.isQuiet() && !c.isExempt() && !c.equals(spared))
            .map(c -> new Candidate(c, c.quietSince()))
            .sorted(Comparator.comparingLong(c -> c.quietSince() - now))
            .toList();
    int closed = 0;
    for (Candidate candidate : oldest) {
      if (closed == most) {
        break;
      }
      if (candidate.connection().closeIfQuiet()) {
        forget(candidate.connection()); // Jetty tells of it later, and until then it would count
        count.increment();
        closed++;
      }
    }
    return closed;
  }

  private void forget(OpenConnection closed) {
    open.remove(closed.connection());
    byNetwork.computeIfPresent(
        closed.network(),
        (network, all) -> {
          all.remove(closed);
          return all.isEmpty() ? null : all;
        });
  }

  private OpenConnection describe(Connection connection) {
    if (connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
        && remote.getAddress() != null) {
      InetAddress address = remote.getAddress();
      return new OpenConnection(
          connection, ClientNetwork.of(address), exempt.contains(Caller.canonical(address)));
    }
    return new OpenConnection(connection, "", false);
  }
}
