package org.palimpsest.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a real wiki tells of all its files.
 *
 * @param lines as {@link FileModel#lines} has them
 * @param deleted the ids of deleted versions by their comments
 * @param lastEntry the id of the newest log entry
 */
record FileLines(List<String> lines, Map<String, String> deleted, long lastEntry) {
  private static final String PREFIX = "File:";

  FileLines {
    lines = List.copyOf(lines);
    deleted = Map.copyOf(deleted);
  }

  /**
   * Reads it with the eyes of an administrator.
   *
   * @param after the log entry after which the log is read
   */
  static FileLines read(TestClient reader, List<String> names, long after) {
    JsonNode query =
        reader
            .get(
                "action",
                "query",
                "prop",
                "info|imageinfo",
                "titles",
                names.stream().map(name -> PREFIX + name).collect(Collectors.joining("|")),
                "iilimit",
                "max",
                "iiprop",
                "timestamp|user|comment|sha1|archivename",
                "list",
                "allimages|filearchive|logevents",
                "ailimit",
                "max",
                "aiprop",
                "timestamp|user|comment|sha1",
                "falimit",
                "max",
                "faprop",
                "timestamp|user|description|sha1",
                "lelimit",
                "20",
                "leprop",
                "ids|type|title",
                "meta",
                "siteinfo",
                "siprop",
                "statistics")
            .at("/query");
    List<String> lines = new ArrayList<>();
    names.forEach(name -> addPage(query, name, lines));
    for (JsonNode file : query.path("allimages")) {
      lines.add("listed " + text(file, "name") + " " + version(file, "comment"));
    }
    Map<String, String> deleted = new HashMap<>();
    for (JsonNode version : query.path("filearchive")) {
      lines.add("deleted " + text(version, "name") + " " + version(version, "description"));
      deleted.put(text(version, "description"), version.path("id").asString());
    }
    lines.add("files " + query.at("/statistics/images").asLong());
    List<String> log = new ArrayList<>();
    long last = after;
    for (JsonNode entry : query.path("logevents")) {
      long id = entry.path("logid").asLong();
      if (id > after && text(entry, "title").startsWith(PREFIX)) {
        String name = text(entry, "title").substring(PREFIX.length());
        log.add(name + " " + text(entry, "type") + "/" + text(entry, "action"));
      }
      last = Math.max(last, id);
    }
    lines.addAll(FileModel.byName(log.reversed()));
    return new FileLines(lines, deleted, last);
  }

  private static void addPage(JsonNode query, String name, List<String> lines) {
    for (JsonNode page : query.path("pages")) {
      if (text(page, "title").equals(PREFIX + name)) {
        boolean missing = page.path("missing").asBoolean(false);
        boolean redirect = page.path("redirect").asBoolean(false);
        lines.add(name + " " + (missing ? "missing" : redirect ? "redirect" : "page"));
        for (JsonNode version : page.path("imageinfo")) {
          lines.add(name + ": " + version(version, "comment") + " " + text(version, "archivename"));
        }
      }
    }
  }

  private static String version(JsonNode node, String comment) {
    return String.join(
        " ", text(node, comment), text(node, "user"), text(node, "sha1"), text(node, "timestamp"));
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }
}
