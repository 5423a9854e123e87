package org.palimpsest.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.form.PercentCoding;
import tools.jackson.databind.json.JsonMapper;

/** Replies that hold credentials, or lead to them: nobody may keep them. */
public final class Replies {
  private Replies() {}

  /** A text for programs and those who write them. */
  public static HttpReply text(int status, String text, Header... more) {
    return reply(status, "text/plain;charset=UTF-8", text, more);
  }

  /** Maps, lists and plain values as JSON. */
  public static HttpReply json(int status, Object value, Header... more) {
    return reply(status, "application/json", JsonMapper.shared().writeValueAsString(value), more);
  }

  /** A body of this type. */
  public static HttpReply reply(int status, String type, String body, Header... more) {
    List<Header> headers = new ArrayList<>(List.of(more));
    headers.add(new Header("Content-Type", type));
    headers.add(new Header("Cache-Control", "no-store"));
    headers.add(new Header("Pragma", "no-cache"));
    headers.add(new Header("X-Content-Type-Options", "nosniff"));
    return new HttpReply(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a browser on. */
  public static HttpReply found(String address) {
    return reply(
        302,
        "text/plain;charset=UTF-8",
        "",
        new Header("Location", address),
        new Header("Referrer-Policy", "no-referrer"));
  }

  /** An address with further parameters, names and values in turn. */
  public static String with(String address, String... parameters) {
    StringBuilder whole = new StringBuilder(address);
    char separator = address.indexOf('?') < 0 ? '?' : '&';
    for (int i = 0; i < parameters.length; i += 2) {
      whole
          .append(separator)
          .append(parameters[i])
          .append('=')
          .append(PercentCoding.encode(parameters[i + 1], false));
      separator = '&';
    }
    return whole.toString();
  }
}
