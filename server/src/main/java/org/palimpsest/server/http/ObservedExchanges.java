package org.palimpsest.server.http;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.palimpsest.http.ReplySummary;

/** Turns what Jetty knows at the end of a request into an {@link Exchange}. */
final class ObservedExchanges implements RequestLog {
  /** Under these names the adapter leaves what it knows of the request and of the reply. */
  static final String CALLER = ObservedExchanges.class.getName() + ".caller";

  static final String SUMMARY = ObservedExchanges.class.getName() + ".summary";

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
    ReplySummary summary =
        request.getAttribute(SUMMARY) instanceof ReplySummary known ? known : ReplySummary.NONE;
    observer.answered(
        new Exchange(
            caller == null ? Caller.peer(request) : caller.toString(),
            unread || request.getMethod() == null ? "-" : request.getMethod(),
            path == null ? "-" : path,
            request.getConnectionMetaData().getProtocol(),
            response.getStatus(),
            Response.getContentBytesWritten(response),
            NanoTime.since(request.getBeginNanoTime()),
            summary.action(),
            summary.error()));
  }
}
