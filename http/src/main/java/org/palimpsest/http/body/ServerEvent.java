package org.palimpsest.http.body;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One event of an event stream.
 *
 * @param id what a reader that has lost the stream sends as {@code Last-Event-ID}; null: none
 * @param type the kind of event; null: {@code message}
 * @param data its text; may have several lines
 */
public record ServerEvent(@Nullable String id, @Nullable String type, String data) {
  public ServerEvent {
    if (isBroken(id) || isBroken(type)) {
      throw new IllegalArgumentException("an id or type of an event has one line");
    }
  }

  /** The event as it goes over the wire. */
  public byte[] wire() {
    StringBuilder text = new StringBuilder(data.length() + 32);
    if (id != null) {
      text.append("id: ").append(id).append('\n');
    }
    if (type != null) {
      text.append("event: ").append(type).append('\n');
    }
    data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
    if (data.isEmpty()) {
      text.append("data:\n");
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isBroken(@Nullable String field) {
    return field != null
        && (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0 || field.indexOf('\0') >= 0);
  }
}
