package org.palimpsest.bench.load.self;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A server on loopback that answers every GET with the same bytes, without looking at it: the least
 * that a server can do. A thread for each connection.
 */
final class ConstantServer implements AutoCloseable {
  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

  private final ServerSocket listener;
  private final byte[] answer;

  private ConstantServer(ServerSocket listener, byte[] answer) {
    this.listener = listener;
    this.answer = answer;
  }

  /** Starts a server whose answers have a body of this many bytes. */
  static ConstantServer start(int bodySize) throws IOException {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(bodySize);
    byte[] answer = (head + "x".repeat(bodySize)).getBytes(StandardCharsets.US_ASCII);
    ServerSocket listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    ConstantServer server = new ConstantServer(listener, answer);
    Thread.ofVirtual().start(server::accept);
    return server;
  }

  /** Where it listens. */
  URI base() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        // The listener has been closed, or this one client has gone: either way it is not served.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[8192];
      int matched = 0;
      for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
        for (int i = 0; i < count; i++) {
          matched = buffer[i] == END_OF_HEAD[matched] ? matched + 1 : buffer[i] == '\r' ? 1 : 0;
          if (matched == END_OF_HEAD.length) {
            matched = 0;
            socket.getOutputStream().write(answer);
          }
        }
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
