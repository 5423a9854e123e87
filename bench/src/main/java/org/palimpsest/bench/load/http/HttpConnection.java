package org.palimpsest.bench.load.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One client's way to one server: a kept connection, opened when it is needed and again after the
 * server has closed it. Speaks plain HTTP only. Not thread-safe.
 */
public final class HttpConnection implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final InetSocketAddress address;
  private final String commonHeaders;
  private final Cookies cookies = new Cookies();
  private @Nullable Socket socket;
  private @Nullable ResponseReader reader;

  /** A client of the server at this address, of which only host and port matter. */
  public HttpConnection(URI base) {
    if (!"http".equals(base.getScheme())) {
      throw new IllegalArgumentException("Only http:// can be measured, not " + base);
    }
    int port = base.getPort() < 0 ? 80 : base.getPort();
    this.address = new InetSocketAddress(base.getHost(), port);
    this.commonHeaders =
        " HTTP/1.1\r\nHost: %s:%d\r\nUser-Agent: palimpsest-bench/1\r\nAccept: */*\r\n"
            .formatted(base.getHost(), port);
  }

  /** The cookies that are sent with every request and taken over from every answer. */
  public Cookies cookies() {
    return cookies;
  }

  /** Asks for a path, with its query if it has one. */
  public Response get(String pathAndQuery) throws IOException {
    return exchange(head("GET", pathAndQuery).append("\r\n"));
  }

  /** Sends a form. */
  public Response post(String path, Form form) throws IOException {
    return exchange(
        head("POST", path)
            .append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
            .append(form.encoded().length())
            .append("\r\n\r\n")
            .append(form.encoded()));
  }

  private StringBuilder head(String method, String target) {
    StringBuilder head = new StringBuilder(512);
    head.append(method).append(' ').append(target).append(commonHeaders);
    if (!cookies.header().isEmpty()) {
      head.append("Cookie: ").append(cookies.header()).append("\r\n");
    }
    return head;
  }

  private Response exchange(CharSequence request) throws IOException {
    byte[] bytes = request.toString().getBytes(StandardCharsets.ISO_8859_1);
    boolean kept = socket != null;
    try {
      Response response = send(bytes);
      if (response == null && kept) {
        // The server may end an idle connection at any time; it has not seen this request.
        close();
        response = send(bytes);
      }
      if (response == null) {
        throw new IOException("The server closed the connection without an answer");
      }
      response.setCookies().forEach(cookies::set);
      return response;
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private @Nullable Response send(byte[] request) throws IOException {
    Socket open = socket;
    ResponseReader in = reader;
    boolean kept = open != null;
    if (open == null || in == null) {
      open = new Socket();
      socket = open;
      open.setTcpNoDelay(true);
      open.setSoTimeout((int) PATIENCE.toMillis());
      open.connect(address, (int) PATIENCE.toMillis());
      in = new ResponseReader(open.getInputStream());
      reader = in;
    }
    Response response;
    try {
      open.getOutputStream().write(request);
      response = in.read();
    } catch (java.net.SocketException e) {
      if (kept) {
        return null;
      }
      throw e;
    }
    if (in.closing()) {
      close();
    }
    return response;
  }

  @Override
  public void close() {
    Socket open = socket;
    socket = null;
    reader = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // A socket that cannot be closed is of no more use either way.
      }
    }
  }
}
