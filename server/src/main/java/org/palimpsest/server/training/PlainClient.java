package org.palimpsest.server.training;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * As much of an HTTP client as the training needs. The JDK's own would fill the cache with classes
 * that a server never uses.
 */
final class PlainClient {
  private final URI base;
  private final Map<String, String> cookies = new TreeMap<>();

  PlainClient(URI base) {
    this.base = base;
  }

  String get(String pathAndQuery) throws IOException {
    return send("GET " + pathAndQuery + " HTTP/1.1\r\n", "");
  }

  /** Posts a form to the API; names and values in turn. */
  String post(String... form) throws IOException {
    StringJoiner body = new StringJoiner("&");
    for (int i = 0; i < form.length; i += 2) {
      body.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    String head =
        "POST /w/api.php HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: "
            + body.length()
            + "\r\n";
    return send(head, body.toString());
  }

  /** Does something without the cookies kept so far, and without keeping those that it brings. */
  void forget(Step step) throws IOException {
    Map<String, String> kept = new TreeMap<>(cookies);
    cookies.clear();
    step.take();
    cookies.clear();
    cookies.putAll(kept);
  }

  /** Something done with this client. */
  interface Step {
    void take() throws IOException;
  }

  private String send(String head, String body) throws IOException {
    StringJoiner sent = new StringJoiner("; ");
    cookies.forEach((name, value) -> sent.add(name + "=" + value));
    String request =
        head
            + "Host: "
            + base.getAuthority()
            + "\r\nUser-Agent: training\r\nAccept: */*\r\n"
            + "Accept-Encoding: gzip;q=0, identity\r\nConnection: close\r\n"
            + (cookies.isEmpty() ? "" : "Cookie: " + sent + "\r\n")
            + "\r\n"
            + body;
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      InputStream in = new BufferedInputStream(socket.getInputStream());
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      answer.lines().takeWhile(line -> !line.isEmpty()).forEach(this::keepCookie);
      return answer;
    }
  }

  private void keepCookie(String header) {
    String start = "set-cookie: ";
    if (header.regionMatches(true, 0, start, 0, start.length())) {
      String cookie = header.substring(start.length()).split(";", 2)[0];
      int equals = cookie.indexOf('=');
      cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
    }
  }
}
