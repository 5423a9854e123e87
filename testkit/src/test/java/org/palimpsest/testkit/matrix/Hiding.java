package org.palimpsest.testkit.matrix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.store.Database;
import org.palimpsest.testkit.TestClient;

/** Has somebody hide things wherever a word stands. */
final class Hiding {
  private static final String REVISION = "SELECT page_id, '', id FROM live_revision WHERE ";
  private static final String LOGGED = "SELECT 0, '', id FROM log_entry WHERE ";
  private static final String FILE =
      """
      SELECT file_id, f.name, replaced FROM live_file_version v JOIN file f ON f.id = file_id
      WHERE replaced IS NOT NULL AND \
      """;

  private final Database database;
  private final TestClient oversight;

  /**
   * Hides what is in a wiki.
   *
   * @param oversight somebody who may hide and suppress everything
   */
  Hiding(Database database, TestClient oversight) {
    this.database = database;
    this.oversight = oversight;
  }

  /** Hides all comments that have a word, of revisions, log entries and versions of files. */
  void comments(String word, Level level) {
    everywhere("comment LIKE ?", "%" + word + "%", Field.COMMENT, level);
  }

  /** Hides whose these are, everywhere. */
  void author(String name, Level level) {
    everywhere("actor_id IN (SELECT id FROM actor WHERE name = ?)", name, Field.USER, level);
  }

  /** Hides the text of the revision that has this summary. */
  void text(String summary, Level level) {
    hide("revision", REVISION + "comment = ?", summary, Field.CONTENT, level);
  }

  /** Hides the bytes of the version that has this comment. */
  void file(String comment, Level level) {
    hide("oldimage", FILE + "comment = ?", comment, Field.CONTENT, level);
  }

  /** Hides what log entries tell which have a word in their target or their details. */
  void logged(String word, Level level) {
    hide("logging", LOGGED + "title_key || params LIKE ?", "%" + word + "%", Field.CONTENT, level);
  }

  private void everywhere(String which, String word, Field field, Level level) {
    hide("revision", REVISION + which, word, field, level);
    hide("logging", LOGGED + which, word, field, level);
    hide("oldimage", FILE + which, word, field, level);
  }

  /** What is hidden at once. */
  private record Found(long owner, String file, long id) {}

  private void hide(String type, String query, String word, Field field, Level level) {
    if (level == Level.VISIBLE) {
      return;
    }
    List<Found> found =
        database.read(sql ->
            sql.sql(query + " ORDER BY 3")
                .param(word)
                .query((rs, n) -> new Found(rs.getLong(1), rs.getString(2), rs.getLong(3)))
                .list());
    Map<Long, List<Found>> byOwner = new TreeMap<>();
    found.forEach(one -> byOwner.computeIfAbsent(one.owner(), owner -> new ArrayList<>()).add(one));
    byOwner.values().forEach(some -> hide(type, some, field, level));
  }

  private void hide(String type, List<Found> some, Field field, Level level) {
    List<String> call =
        new ArrayList<>(
            List.of(
                "type",
                type,
                "ids",
                String.join("|", some.stream().map(one -> id(type, one)).toList()),
                "hide",
                field.name().toLowerCase(Locale.ROOT),
                "suppress",
                level == Level.SUPPRESSED ? "yes" : "nochange",
                "reason",
                "for reasons"));
    if (type.equals("oldimage")) {
      call.addAll(List.of("target", "File:" + some.getFirst().file()));
    }
    String answer =
        SecretWiki.act(oversight, "revisiondelete", call.toArray(String[]::new)).toString();
    if (!answer.contains("\"status\":\"Success\"") || answer.contains("\"errors\":[{")) {
      throw new AssertionError(call + ": " + answer);
    }
  }

  private static String id(String type, Found one) {
    return type.equals("oldimage")
        ? Known.STAMP.format(Instant.ofEpochSecond(one.id()))
        : Long.toString(one.id());
  }
}
