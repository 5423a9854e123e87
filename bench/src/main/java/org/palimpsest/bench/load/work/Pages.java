package org.palimpsest.bench.load.work;

import java.io.IOException;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.http.Response;

/** Edits that prepare a measurement and are not part of it. */
final class Pages {
  private Pages() {}

  /** The form of an edit. */
  static Form edit(String title, String text, String summary) {
    return Form.of(
        "action",
        "edit",
        "format",
        "json",
        "formatversion",
        "2",
        "title",
        title,
        "summary",
        summary,
        "text",
        text);
  }

  /** Makes an edit and throws if it does not succeed. */
  static void write(ApiSession session, String title, String text) throws IOException {
    Response answer = session.write("csrf", edit(title, text, "prepare"));
    if (answer.apiError() != null || !answer.contains(Signs.SUCCESS)) {
      throw new IOException("Edit of " + title + " failed: " + answer.text());
    }
  }
}
