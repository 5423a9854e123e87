package org.palimpsest.http.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.Unicode;

/**
 * The parameters of a request by name. It remembers which ones have been asked for, so that the
 * rest can be reported. Used by one thread.
 */
public final class RequestParameters {
  /**
   * The text of a parameter.
   *
   * @param text the text, in normal form and without control characters
   * @param sent the text as it was sent
   * @param changed whether the two differ, or what was sent was not even UTF-8
   * @param latin whether what was sent was not UTF-8 and has been read as windows-1252
   */
  public record Value(String text, String sent, boolean changed, boolean latin) {}

  private static final char SEPARATOR = '\u001F';

  private final Map<String, RawValue> values;
  private final Set<String> inBody;
  private final Set<String> inQuery;
  private final Set<String> read = new HashSet<>();

  /**
   * Parameters, in maps that nobody changes any more.
   *
   * @param body those of the body, which win
   * @param query those of the query string
   */
  RequestParameters(Map<String, RawValue> body, Map<String, RawValue> query) {
    this.inBody = Collections.unmodifiableSet(body.keySet());
    this.inQuery = Collections.unmodifiableSet(query.keySet());
    if (body.isEmpty() || query.isEmpty()) {
      this.values = body.isEmpty() ? query : body;
    } else {
      this.values = new LinkedHashMap<>(body);
      query.forEach(values::putIfAbsent);
    }
  }

  /** No parameters at all. */
  public static RequestParameters none() {
    return new RequestParameters(Map.of(), Map.of());
  }

  /** The value of this parameter; null when it has not been sent or was sent as an array. */
  public @Nullable Value get(String name) {
    RawValue raw = values.get(name);
    if (raw == null) {
      return null;
    }
    read.add(name);
    return raw.array() ? null : clean(raw);
  }

  /** The text of this parameter, or null; not counted as asked for. */
  public @Nullable String peek(String name) {
    RawValue raw = values.get(name);
    return raw == null || raw.array() ? null : raw.text();
  }

  /**
   * The text of this parameter if it stands in the body, or null: what a form decides must not come
   * from an address, which others can make up and logs show.
   */
  public @Nullable String peekInBody(String name) {
    return inBody.contains(name) ? peek(name) : null;
  }

  /** Whether it was sent in array syntax, {@code name[]=…}, which leaves it unset. */
  public boolean isArray(String name) {
    RawValue raw = values.get(name);
    return raw != null && raw.array();
  }

  /** Whether the name stands in the query string, with any value. */
  public boolean isInQuery(String name) {
    return inQuery.contains(name);
  }

  /** Whether nothing has been sent under this name. */
  public boolean isAbsent(String name) {
    return !values.containsKey(name);
  }

  /** The names that nobody has asked for, in the order of the request. */
  public List<String> unread() {
    List<String> names = new ArrayList<>();
    for (String name : values.keySet()) {
      if (!read.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The control character that separates values is kept where it is used for that. */
  private static Value clean(RawValue raw) {
    String text = raw.text();
    if (text.isEmpty() || text.charAt(0) != SEPARATOR) {
      Unicode.Cleaned cleaned = Unicode.cleanInput(text);
      return new Value(cleaned.text(), text, cleaned.changed() || raw.malformed(), raw.latin());
    }
    StringBuilder whole = new StringBuilder(text.length());
    boolean changed = raw.malformed();
    int from = 1;
    while (from <= text.length()) {
      int end = text.indexOf(SEPARATOR, from);
      Unicode.Cleaned part =
          Unicode.cleanInput(text.substring(from, end < 0 ? text.length() : end));
      whole.append(SEPARATOR).append(part.text());
      changed |= part.changed();
      from = end < 0 ? text.length() + 1 : end + 1;
    }
    return new Value(whole.toString(), text, changed, raw.latin());
  }
}
