package org.palimpsest.testkit.matrix;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.palimpsest.testkit.fuzz.DeclaredParam;
import tools.jackson.databind.JsonNode;

/**
 * What everybody knows of a wiki and can ask about: the titles that stand in lists, ids up to the
 * newest, people, times. The same in wikis that differ in what is hidden.
 *
 * @param titles of pages that exist, or existed
 * @param revisions the highest id of a revision
 * @param archived the archive names of old versions of files, hidden ones included
 * @param stashed the keys of uploads that somebody else has stashed
 */
record Known(List<String> titles, long revisions, List<String> archived, List<String> stashed) {
  private static final List<String> PEOPLE =
      List.of("Uma", "Boss", "Ada", "192.0.2.8", "2001:DB8:F000::/36", "Nobody");

  private static final Map<String, List<String>> BY_TYPE =
      Map.of(
          "limit", List.of("1", "2", "max"),
          "boolean", List.of("1"),
          "namespace", List.of("0", "2", "6", "-1", "*"),
          "timestamp", List.of("2026-11-21T12:05:00Z", "2026-11-21T12:30:00Z", "now"),
          "expiry", List.of("infinity", "1 week"),
          "text", List.of("some text", "~~~~"),
          "password", List.of("Correct-Horse-8"));

  static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What a stranger can find out by asking. */
  static Known of(SecretWiki place) {
    TreeSet<String> titles = new TreeSet<>(List.of("Gone", "File:Sunk.png", "Nowhere"));
    for (String namespace : List.of("0", "6")) {
      JsonNode pages =
          place
              .wiki
              .client()
              .get(
                  "action", "query", "list", "allpages", "apnamespace", namespace, "aplimit", "max")
              .at("/query/allpages");
      pages.forEach(page -> titles.add(page.get("title").asString()));
    }
    long newest =
        place
            .wiki
            .database()
            .read(sql ->
                sql.sql("SELECT MAX(id) FROM revision").query((rs, n) -> rs.getLong(1)).single());
    List<String> archived =
        place
            .wiki
            .database()
            .read(sql ->
                sql.sql(
                        """
                        SELECT v.replaced, COALESCE(v.deleted_name, f.name) AS name
                        FROM file_version v LEFT JOIN file f ON f.id = v.file_id
                        WHERE v.replaced IS NOT NULL ORDER BY v.id\
                        """)
                    .query((rs, n) ->
                        STAMP.format(Instant.ofEpochSecond(rs.getLong(1))) + "!" + rs.getString(2))
                    .list());
    return new Known(List.copyOf(titles), newest, archived, place.stashed);
  }

  String allTitles() {
    return String.join("|", titles.subList(0, Math.min(50, titles.size())));
  }

  String allRevisions() {
    return ids(Math.max(1, revisions - 49), revisions);
  }

  String firstRevisions() {
    return ids(1, Math.min(50, revisions));
  }

  private static String ids(long first, long last) {
    return String.join("|", LongStream.rangeClosed(first, last).mapToObj(Long::toString).toList());
  }

  /** Values to be tried for a parameter. */
  List<String> values(DeclaredParam param) {
    if (!param.values().isEmpty()) {
      return param.values();
    }
    return switch (param.type()) {
      case "user" -> PEOPLE;
      case "title" -> titles;
      case "integer" -> integers();
      case "string" -> strings(param);
      default -> BY_TYPE.getOrDefault(param.type(), List.of("x"));
    };
  }

  private List<String> integers() {
    List<String> all = new ArrayList<>(List.of("0", "10"));
    LongStream.rangeClosed(1, revisions).forEach(id -> all.add(Long.toString(id)));
    return all;
  }

  private List<String> strings(DeclaredParam param) {
    List<String> all = new ArrayList<>(List.of("Zq", "V", "O", "1", "2001:DB8:F", "User:", "~2"));
    all.addAll(stashed);
    all.addAll(PEOPLE);
    if (param.several()) {
      all.add(allTitles());
      all.add(allRevisions());
    } else {
      all.addAll(titles.subList(0, 6));
    }
    return all;
  }
}
