package org.palimpsest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.TryExecutor;
import org.eclipse.jetty.util.thread.strategy.AdaptiveExecutionStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What {@link LeaderFollowers} needs of Jetty and no contract of Jetty's promises. If an upgrade
 * fails here, the class has to be thought over before it is taken.
 */
@Timeout(60)
class LeaderFollowersTest {
  private static final int REQUESTS = 20;

  /** What Jetty has asked for. */
  private record Asked(Runnable takeLead, Thread by) {}

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<Thread> served = new CopyOnWriteArrayList<>();

  @Test
  void jetty_asks_for_a_follower_before_each_request_and_then_serves_it_itself() throws Exception {
    QueuedThreadPool threads = new QueuedThreadPool(20, 4);
    Server server = new Server(threads);
    ServerConnector connector =
        new ServerConnector(
            server,
            new Recording(new LeaderFollowers(threads, Duration.ofSeconds(1))),
            null,
            null,
            1,
            1,
            new HttpConnectionFactory());
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new Serving());
    server.start();
    try (RawClient client = new RawClient(connector.getLocalPort())) {
      for (int i = 0; i < REQUESTS; i++) {
        client.ask("/");
      }
    } finally {
      server.stop();
    }

    assertThat(asked)
        .as(
            "Jetty must ask its executor's tryExecute(…) for who takes over the waiting, each time"
                + " before a task that may block")
        .hasSizeGreaterThanOrEqualTo(REQUESTS);
    assertThat(asked.stream().map(Asked::takeLead).distinct())
        .as(
            "what takes the lead over must be one and the same AdaptiveExecutionStrategy for each"
                + " selector, since LeaderFollowers keeps a lead for each by that object")
        .singleElement()
        .isInstanceOf(AdaptiveExecutionStrategy.class);
    assertThat(served).hasSize(REQUESTS);
    assertThat(asked.stream().map(Asked::by))
        .as(
            "the thread that has been told true by tryExecute(…) must serve the request itself,"
                + " which is what LeaderFollowers is for")
        .containsAll(served);
    assertThat(served.stream().distinct().count())
        .as("requests that are answered at once must not change threads")
        .isLessThanOrEqualTo(REQUESTS / 2);
  }

  private final class Serving extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      served.add(Thread.currentThread());
      response.write(true, BufferUtil.EMPTY_BUFFER, callback);
      return true;
    }
  }

  /** Notes what is asked, and passes it on. */
  private final class Recording implements TryExecutor {
    private final LeaderFollowers followers;

    Recording(LeaderFollowers followers) {
      this.followers = followers;
    }

    @Override
    public void execute(Runnable task) {
      followers.execute(task);
    }

    @Override
    public boolean tryExecute(Runnable takeLead) {
      asked.add(new Asked(takeLead, Thread.currentThread()));
      return followers.tryExecute(takeLead);
    }
  }
}
