package org.palimpsest.bench.load.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages with revisions to be hidden. */
final class HiddenPages {
  private HiddenPages() {}

  /**
   * Makes a page and gives the ids of this many revisions of it, the current one not among them.
   */
  static List<String> make(Wiki wiki, String title, int revisions) throws IOException {
    try (ApiSession author = wiki.as("Alice")) {
      for (int i = 0; i <= revisions; i++) {
        Pages.write(author, title, "Text " + i);
      }
    }
    try (ApiSession reader = wiki.as("Admin")) {
      Response answer =
          reader.get(
              Form.of(
                  "action",
                  "query",
                  "format",
                  "json",
                  "formatversion",
                  "2",
                  "prop",
                  "revisions",
                  "titles",
                  title,
                  "rvprop",
                  "ids",
                  "rvlimit",
                  "max"));
      List<String> ids = new ArrayList<>();
      for (JsonNode revision :
          JsonMapper.shared().readTree(answer.text()).at("/query/pages/0/revisions")) {
        ids.add(revision.at("/revid").asString());
      }
      return ids.subList(1, revisions + 1);
    }
  }

  /** Hides all fields of these. */
  static void hideAll(Wiki wiki, String type, List<String> ids) throws IOException {
    try (ApiSession moderator = wiki.as("Admin")) {
      Response answer =
          moderator.write(
              "csrf", hide(type, String.join("|", ids), "hide", "content|comment|user"));
      if (answer.apiError() != null) {
        throw new IOException("Nothing can be hidden: " + answer.text());
      }
    }
  }

  /** The form that hides or shows fields of revisions or log entries. */
  static Form hide(String type, String ids, String way, String fields) {
    return Form.of(
        "action",
        "revisiondelete",
        "format",
        "json",
        "formatversion",
        "2",
        "type",
        type,
        "ids",
        ids,
        "reason",
        "bench",
        way,
        fields);
  }
}
