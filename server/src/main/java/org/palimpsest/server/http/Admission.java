package org.palimpsest.server.http;

import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets requests in: notes for how long each is in flight, and refuses those whose body might end
 * elsewhere for a server in front of this one (RFC 9112, sections 6 and 7). What contradicts itself
 * Jetty has refused before.
 */
final class Admission extends Handler.Wrapper {
  private static final String CHUNKED = "chunked";
  private static final int FINE = 0;
  private static final String CONNECTION = OpenConnection.class.getName();

  private final Connections connections;

  Admission(Connections connections, Handler next) {
    super(next);
    this.connections = connections;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    OpenConnection connection = connections.begin(request.getConnectionMetaData().getConnection());
    if (connection == null) {
      PlainErrors.send(request, response, callback, 503);
      return true;
    }
    if (request.getLength() != 0) {
      request.setAttribute(CONNECTION, connection);
    }
    request.addHttpStreamWrapper(stream -> new Watched(stream, connections, connection));
    int refusal = refusal(request);
    if (refusal != FINE) {
      PlainErrors.send(request, response, callback, refusal);
      return true;
    }
    return super.handle(request, response, callback);
  }

  /** The connection of a request that has been let in and has a body. */
  static OpenConnection connection(Request request) {
    return (OpenConnection) Objects.requireNonNull(request.getAttribute(CONNECTION));
  }

  private static int refusal(Request request) {
    if (!request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
      return FINE;
    }
    if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0) {
      return 400;
    }
    List<String> fields = request.getHeaders().getValuesList(HttpHeader.TRANSFER_ENCODING);
    if (fields.size() == 1 && fields.getFirst().equalsIgnoreCase(CHUNKED)) {
      return FINE;
    }
    List<String> codings = request.getHeaders().getCSV(HttpHeader.TRANSFER_ENCODING, false);
    return codings.stream().allMatch(CHUNKED::equalsIgnoreCase) ? 400 : 501;
  }

  /** Tells when all of the answer has been written, or cannot be. */
  private static final class Watched extends HttpStream.Wrapper {
    private final Connections connections;
    private final OpenConnection connection;

    Watched(HttpStream stream, Connections connections, OpenConnection connection) {
      super(stream);
      this.connections = connections;
      this.connection = connection;
    }

    // Before the connection looks for its next request, which may have come already.
    @Override
    public void succeeded() {
      connections.end(connection);
      super.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
      connections.end(connection);
      super.failed(failure);
    }
  }
}
