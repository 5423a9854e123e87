package org.palimpsest.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, as no decent client would, and shows what comes back. */
final class RawClient implements AutoCloseable {
  private final Socket socket;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
  }

  RawClient send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawClient send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Everything until the server closes; sends no more. */
  String rest() throws IOException {
    return new String(restBytes(), StandardCharsets.UTF_8);
  }

  /** The same as bytes. */
  byte[] restBytes() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    InputStream in = socket.getInputStream();
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        all.write(buffer, 0, n);
      }
    } catch (SocketException _) {
      // The server may reset a connection on which more has been sent than it wants to read.
    }
    return all.toByteArray();
  }

  /** Whether the server has closed or closes while this sends a byte now and then. */
  boolean isClosedWhileDripping(String drops) throws InterruptedException {
    try {
      for (int i = 0; i < drops.length(); i++) {
        send(drops.substring(i, i + 1));
        Thread.sleep(50);
        if (socket.getInputStream().available() > 0) {
          return rest() != null;
        }
      }
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
