package org.palimpsest.server.http;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/** Turns what Jetty knows at the end of a request into an {@link Exchange}. */
final class ObservedExchanges implements RequestLog {
  /** Under this name the adapter leaves what it found out about the request. */
  static final String CALLER = ObservedExchanges.class.getName() + ".caller";

  static final String ACTION = ObservedExchanges.class.getName() + ".action";

  private final ExchangeObserver observer;

  ObservedExchanges(ExchangeObserver observer) {
    this.observer = observer;
  }

  @Override
  public void log(Request request, Response response) {
    boolean unread = "BAD".equals(request.getMethod()); // Jetty's stand-in for what it cannot read
    HttpURI uri = request.getHttpURI();
    String path = unread || uri == null ? null : uri.getPath();
    Object caller = request.getAttribute(CALLER);
    Object action = request.getAttribute(ACTION);
    observer.answered(
        new Exchange(
            caller == null ? Caller.peer(request) : caller.toString(),
            unread || request.getMethod() == null ? "-" : request.getMethod(),
            path == null ? "-" : path,
            request.getConnectionMetaData().getProtocol(),
            response.getStatus(),
            Response.getContentBytesWritten(response),
            NanoTime.since(request.getBeginNanoTime()),
            action == null ? null : action.toString(),
            response.getHeaders().get("MediaWiki-API-Error")));
  }
}
