package org.palimpsest.server.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * The open connections, divided fairly: nobody has more than a share of them, and when few are left
 * those that have been quiet for longest are closed, and after them those in the middle of a body,
 * for whose clients we have waited longest. One whose request is being worked on or answered never
 * is. Those of trusted proxies carry the requests of many, so they have no share and need not make
 * room. Thread-safe.
 */
final class Connections implements Connection.Listener {
  private final int share;
  private final int crowd;
  private final int roomy;
  private final Set<String> exempt;

  /** Changed under the lock only, so that nobody is counted twice or missed; read without. */
  private final Map<Connection, OpenConnection> open = new ConcurrentHashMap<>();

  private final Map<String, Set<OpenConnection>> byNetwork = new HashMap<>();
  private final LongAdder closedForShare = new LongAdder();
  private final LongAdder closedForRoom = new LongAdder();

  /** A moment's view of a connection: its own would change while candidates are being sorted. */
  private record Candidate(OpenConnection connection, boolean receiving, long quietSince) {
    private static final Comparator<Candidate> ORDER =
        Comparator.comparing(Candidate::receiving).thenComparingLong(Candidate::quietSince);

    boolean retire() {
      return receiving ? connection.giveUp() : connection.retire();
    }
  }

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
    retireForShare(opened).ifPresent(OpenConnection::close);
    keepRoom(opened);
  }

  @Override
  public synchronized void onClosed(Connection connection) {
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

  /** Takes a newcomer in; who has to go for it may be itself. */
  private synchronized Optional<OpenConnection> retireForShare(OpenConnection opened) {
    open.put(opened.connection(), opened);
    if (opened.isExempt()) {
      return Optional.empty();
    }
    Set<OpenConnection> kin =
        byNetwork.computeIfAbsent(opened.network(), network -> new HashSet<>());
    kin.add(opened);
    if (kin.size() <= share) {
      return Optional.empty();
    }
    closedForShare.increment();
    List<OpenConnection> oldest = retire(kin, 1, opened);
    return oldest.isEmpty()
        ? retire(kin, 1, null).stream().findFirst()
        : Optional.of(oldest.getFirst());
  }

  /** Many are closed at once, so that not everyone who comes has to look at all. */
  private void keepRoom(OpenConnection spared) {
    if (open.size() > crowd) {
      retireForRoom(spared).forEach(OpenConnection::close);
    }
  }

  private synchronized List<OpenConnection> retireForRoom(OpenConnection spared) {
    if (open.size() <= crowd) {
      return List.of();
    }
    List<OpenConnection> oldest = retire(open.values(), open.size() - roomy, spared);
    closedForRoom.add(oldest.size());
    return oldest;
  }

  /** Retires up to so many, those that have been quiet for longest first, and forgets them. */
  private List<OpenConnection> retire(
      Collection<OpenConnection> of, int most, @Nullable OpenConnection spared) {
    long now = NanoTime.now();
    List<OpenConnection> retired =
        of.stream()
            .filter(c -> (c.isQuiet() || c.isReceiving()) && !c.isExempt() && !c.equals(spared))
            .map(c -> new Candidate(c, c.isReceiving(), c.quietSince() - now))
            .sorted(Candidate.ORDER)
            .filter(Candidate::retire)
            .map(Candidate::connection)
            .limit(most)
            .toList();
    retired.forEach(this::forget); // Jetty tells of it later, and until then it would count
    return retired;
  }

  private void forget(OpenConnection closed) {
    open.remove(closed.connection());
    Set<OpenConnection> kin = byNetwork.get(closed.network());
    if (kin != null && kin.remove(closed) && kin.isEmpty()) {
      byNetwork.remove(closed.network());
    }
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
