package org.palimpsest.testkit.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What takes several parameters that belong together, which no declaration tells: comparisons,
 * parses, undoing, rollback, feeds.
 */
final class Histories {
  private final Known known;

  Histories(Known known) {
    this.known = known;
  }

  List<Question> reading() {
    List<Question> all = new ArrayList<>();
    String side = "diff|diffsize|rel|ids|title|user|comment|parsedcomment|size|timestamp";
    for (long id = 1; id <= known.revisions(); id++) {
      String from = Long.toString(id);
      all.add(api("action", "compare", "fromrev", from, "torev", "1", "prop", side));
      for (String other : List.of("prev", "next", "cur")) {
        all.add(api("action", "compare", "fromrev", from, "torelative", other, "prop", side));
      }
      all.add(api("action", "compare", "torev", from, "fromrev", "1", "fromsection", "1"));
      all.add(api("action", "parse", "oldid", from, "prop", "text|wikitext|parsetree|revid"));
      all.add(
          api(
              "action",
              "expandtemplates",
              "revid",
              from,
              "prop",
              "wikitext",
              "text",
              "{{REVISIONUSER}} {{REVISIONSIZE}} {{REVISIONTIMESTAMP}} {{FULLPAGENAME}}"));
      for (String form : List.of("rvparse", "rvexpandtemplates", "rvgeneratexml")) {
        all.add(
            api(
                "action",
                "query",
                "prop",
                "revisions",
                "revids",
                from,
                "rvprop",
                "ids|content|parsetree",
                form,
                "1"));
      }
      all.add(
          api(
              "action",
              "query",
              "prop",
              "revisions",
              "revids",
              from,
              "rvdiffto",
              "prev",
              "rvprop",
              "ids|user|comment|content"));
    }
    for (String title : known.titles()) {
      all.add(
          api(
              "action",
              "parse",
              "title",
              "Anywhere",
              "prop",
              "text|links|templates|images|categories",
              "text",
              "{{:%1$s}} [[:%1$s]] {{REVISIONUSER:%1$s}} {{PAGESIZE:%1$s}} {{PROTECTIONLEVEL:edit|%1$s}}"
                  .formatted(title)));
    }
    for (String format : List.of("rss", "atom")) {
      all.add(api("action", "feedrecentchanges", "days", "3650", "feedformat", format));
      for (String user : List.of("Uma", "Boss", "2001:DB8:F000::/36")) {
        all.add(api("action", "feedcontributions", "user", user, "feedformat", format));
      }
      all.add(api("action", "feedwatchlist", "allrev", "1", "feedformat", format));
    }
    for (String key : known.stashed()) {
      all.add(
          api(
              "action",
              "query",
              "prop",
              "stashimageinfo",
              "siifilekey",
              key,
              "siiurlwidth",
              "10",
              "siiprop",
              "timestamp|canonicaltitle|url|size|sha1|mime|metadata|commonmetadata|bitdepth"));
    }
    for (String title : known.titles()) {
      all.add(api("action", "query", "export", "1", "titles", title));
      all.add(api("action", "query", "export", "1", "exportnowrap", "1", "titles", title));
    }
    return all;
  }

  List<Question> writing() {
    List<Question> all = new ArrayList<>();
    for (long id = 1; id <= known.revisions(); id++) {
      String undone = Long.toString(id);
      for (String title : List.of("Open", "Peopled SUPPRESSED", "Settled SUPPRESSED")) {
        all.add(posted("csrf", "action", "edit", "title", title, "undo", undone));
      }
      all.add(posted("csrf", "action", "edit", "title", "Open", "undo", undone, "undoafter", "1"));
      all.add(
          posted(
              "csrf",
              "action",
              "edit",
              "title",
              "Open",
              "text",
              "mine " + id,
              "baserevid",
              undone));
      all.add(
          posted(
              "csrf",
              "action",
              "edit",
              "title",
              "Open",
              "section",
              "1",
              "text",
              "his",
              "baserevid",
              undone));
    }
    for (String title : known.titles()) {
      for (String user : List.of("Uma", "192.0.2.1", "2001:DB8:F000::/64")) {
        all.add(posted("rollback", "action", "rollback", "title", title, "user", user));
      }
      all.add(
          posted("csrf", "action", "edit", "title", title, "appendtext", "x", "section", "new"));
      all.add(posted("csrf", "action", "delete", "title", title));
      all.add(posted("csrf", "action", "changecontentmodel", "title", title, "model", "text"));
      all.add(posted("csrf", "action", "move", "from", title, "to", "Open"));
      all.add(posted("csrf", "action", "move", "from", title, "to", title + " new"));
    }
    for (long id = 1; id <= 2 * known.revisions(); id++) {
      all.add(posted("patrol", "action", "patrol", "rcid", Long.toString(id)));
    }
    for (String archived : known.archived()) {
      String name = archived.substring(archived.indexOf('!') + 1);
      all.add(posted("csrf", "action", "filerevert", "filename", name, "archivename", archived));
    }
    for (String key : known.stashed()) {
      for (String more : List.of("ignorewarnings", "stash", "async", "checkstatus")) {
        all.add(
            posted(
                "csrf", "action", "upload", "filename", "Not mine.png", "filekey", key, more, "1"));
      }
    }
    return all;
  }

  /** What would happen if everything were hidden, or rolled back, which tells of each. */
  List<Question> rehearsals() {
    List<Question> all = new ArrayList<>();
    for (String title : known.titles()) {
      for (String user : List.of("Uma", "Nobody at all")) {
        Question rollback =
            posted("rollback", "action", "rollback", "title", title, "user", user, "dryrun", "1");
        all.add(rollback);
        all.add(rollback.with(Map.of("orelse", "delete")));
      }
    }
    for (String type : List.of("revision", "logging")) {
      for (long id = 1; id <= known.revisions() * 3 / 2; id++) {
        all.add(
            posted(
                "csrf",
                "action",
                "revisiondelete",
                "type",
                type,
                "ids",
                Long.toString(id),
                "hide",
                "content|comment|user",
                "dryrun",
                "1"));
      }
    }
    for (String archived : known.archived()) {
      int mark = archived.indexOf('!');
      all.add(
          posted(
              "csrf",
              "action",
              "revisiondelete",
              "type",
              "oldimage",
              "ids",
              archived.substring(0, mark),
              "target",
              "File:" + archived.substring(mark + 1),
              "hide",
              "content|comment|user",
              "dryrun",
              "1"));
    }
    return all;
  }

  private static Question api(String... params) {
    return Question.api(map(params));
  }

  private static Question posted(String token, String... params) {
    return new Question("/w/api.php", true, map(params), token);
  }

  private static Map<String, String> map(String... params) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < params.length; i += 2) {
      map.put(params[i], params[i + 1]);
    }
    return map;
  }
}
