package org.palimpsest.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends bytes as they are, as no decent client would, and shows what comes back. */
final class RawClient implements AutoCloseable {
  private final Socket socket;

  RawClient(int port) throws IOException {
    this(port, "127.0.0.1");
  }

  /**
   * A client of its own.
   *
   * @param from where it is: every address that begins with 127 is this machine
   */
  RawClient(int port, String from) throws IOException {
    socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port, InetAddress.ofLiteral(from), 0);
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

  /** Everything until the server closes, with a rest after each so many bytes. */
  byte[] slowly(int bytes, Duration rest) throws IOException, InterruptedException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      byte[] part = socket.getInputStream().readNBytes(bytes);
      all.writeBytes(part);
      if (part.length < bytes) {
        return all.toByteArray();
      }
      Thread.sleep(rest);
    }
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

  /** Asks for something on a connection that is kept, and reads the head of the answer. */
  String ask(String path) throws IOException {
    send("GET " + path + " HTTP/1.1\r\nHost: wiki\r\n\r\n");
    return head();
  }

  /** The head of an answer without a body; empty when the server closes instead. */
  String head() throws IOException {
    StringBuilder head = new StringBuilder();
    try {
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = socket.getInputStream().read();
        if (next < 0) {
          return "";
        }
        head.append((char) next);
      }
    } catch (SocketException _) {
      return "";
    }
    return head.toString();
  }

  /** What comes until this comes. */
  String until(String wanted) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf(wanted) < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        return text.toString();
      }
      text.append((char) next);
    }
    return text.toString();
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
