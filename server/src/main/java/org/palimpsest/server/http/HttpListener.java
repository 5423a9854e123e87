package org.palimpsest.server.http;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.palimpsest.http.Endpoint;
import org.palimpsest.store.memory.HeapBudget;

/**
 * Listens for HTTP/1.1 and hands each complete request to an endpoint. Requests run on platform
 * threads: native database calls would pin the carriers of virtual ones. Thread-safe.
 */
public final class HttpListener implements AutoCloseable {
  /** Raw paths are compared with fixed ones and never become file names, so these are harmless. */
  private static final UriCompliance PATHS =
      UriCompliance.DEFAULT.with(
          "titles",
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.AMBIGUOUS_PATH_PARAMETER,
          Violation.AMBIGUOUS_EMPTY_SEGMENT);

  private final Server server;
  private final ServerConnector connector;
  private final EventStreams events;
  private final Supplier<ListenerFigures> figures;

  private HttpListener(
      Server server,
      ServerConnector connector,
      EventStreams events,
      Supplier<ListenerFigures> figures) {
    this.server = server;
    this.connector = connector;
    this.events = events;
    this.figures = figures;
  }

  /**
   * Starts to listen.
   *
   * @param observer told of every answer, also of those that never reached the endpoint
   * @param memory what requests may hold; that of the whole process
   * @param spool where files are kept while they are sent; stays its owner's to close, after this
   * @throws ListenFailure when the address cannot be bound
   */
  public static HttpListener start(
      ListenerSettings settings,
      Endpoint endpoint,
      ExchangeObserver observer,
      HeapBudget memory,
      Spool spool) {
    QueuedThreadPool threads = new QueuedThreadPool(settings.threads(), 4);
    threads.setName("http");
    Server server = new Server(threads);
    LeaderFollowers followers = new LeaderFollowers(threads, settings.quickTime());
    int selectors = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    HttpConnectionFactory http = new HttpConnectionFactory(configuration(settings));
    ServerConnector connector =
        new ServerConnector(server, followers, null, null, 1, selectors, http);
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.patience().idle().toMillis());
    connector.setAcceptQueueSize(1024);
    // Left to itself it grows to megabytes, which hide for minutes how fast a reader reads.
    connector.setAcceptedSendBufferSize(128 * 1024);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.connectionLimit(), connector));
    Connections connections = new Connections(settings);
    connector.addBean(connections);
    connector.addBean(new SlowHeadWatch(settings.patience().receive(), connections));
    StreamThreads streams = new StreamThreads();
    connector.addBean(streams);
    BodyIntake intake = new BodyIntake(settings, memory.bodies(), spool, streams);
    EventStreams events = new EventStreams(settings.patience().pulse(), connector::getScheduler);
    // Virtual threads: what waits for readers runs no native code and may be very many.
    Executor waiting = Thread.ofVirtual().name("reply")::start;
    SlowReaderWatch slowReaders = new SlowReaderWatch(settings.patience(), memory.answers());
    connector.addBean(slowReaders);
    ReplyWriter replies = new ReplyWriter(waiting, events, slowReaders);
    Handler answering = new EndpointHandler(endpoint, replies, settings, intake, followers);
    GracefulHandler graceful = new GracefulHandler(new Admission(connections, answering));
    server.setHandler(graceful);
    server.setErrorHandler(new PlainErrors());
    server.setRequestLog(new ObservedExchanges(observer));
    server.setStopTimeout(settings.stopTime().toMillis());
    try {
      server.start();
    } catch (Exception e) {
      stop(server);
      throw new ListenFailure(settings.host(), settings.port(), e);
    }
    return new HttpListener(
        server,
        connector,
        events,
        () ->
            new ListenerFigures(
                connections.count(),
                graceful.getCurrentRequestCount(),
                connections.closedForShare(),
                connections.closedForRoom(),
                slowReaders.cut(),
                intake.brokenOff(),
                spool.taken()));
  }

  /** How busy it is now. */
  public ListenerFigures figures() {
    return figures.get();
  }

  /**
   * Where it listens, without a slash at the end; with the real port if any free one was asked for.
   */
  public URI base() {
    String host = Objects.requireNonNull(connector.getHost());
    return URI.create(
        "http://"
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + connector.getLocalPort());
  }

  /** Stops to accept, waits for the requests in flight, and lets go of the port. */
  @Override
  public void close() {
    events.close(); // they would last until their readers have enough
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the listener did not stop", e);
    }
  }

  private static HttpConfiguration configuration(ListenerSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(settings.headerLimit());
    http.setUriCompliance(PATHS);
    http.setOutputBufferSize(32 * 1024);
    return http;
  }
}
