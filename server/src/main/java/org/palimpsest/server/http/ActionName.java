package org.palimpsest.server.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.http.HttpRequest;

/** Finds out which action of the API a request names, for logs and metrics only. */
final class ActionName {
  private static final int LONGEST = 32;

  private ActionName() {}

  /** The action, if it looks like one; null otherwise. Never anything else that the client sent. */
  static @Nullable String of(HttpRequest request) {
    if (!request.path().endsWith("/api.php")) {
      return null;
    }
    String query = request.query();
    String inQuery = query == null ? null : find(query);
    if (inQuery != null || request.body().length == 0) {
      return inQuery;
    }
    int head = Math.min(request.body().length, 4096);
    return find(new String(request.body(), 0, head, StandardCharsets.ISO_8859_1));
  }

  private static @Nullable String find(String form) {
    int start = form.startsWith("action=") ? 0 : form.indexOf("&action=") + 1;
    if (start == 0 && !form.startsWith("action=")) {
      return null;
    }
    int from = start + "action=".length();
    int to = from;
    while (to < form.length() && form.charAt(to) != '&') {
      char c = form.charAt(to);
      if (!(c >= 'a' && c <= 'z') || to - from >= LONGEST) {
        return null;
      }
      to++;
    }
    return to == from ? null : form.substring(from, to);
  }
}
