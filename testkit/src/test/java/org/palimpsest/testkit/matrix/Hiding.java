package org.palimpsest.testkit.matrix;

import java.util.List;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.store.Database;

/** Hides things wherever a word stands, as they are kept. */
final class Hiding {
  private static final List<String> TABLES = List.of("revision", "log_entry", "file_version");

  private final Database database;

  Hiding(Database database) {
    this.database = database;
  }

  /** Hides all comments that have a word, of revisions, log entries and versions of files. */
  void comments(String word, Level level) {
    for (String table : TABLES) {
      hide(table, "comment LIKE ?", "%" + word + "%", Field.COMMENT, level);
    }
  }

  /** Hides whose these are, everywhere. */
  void author(String name, Level level) {
    for (String table : TABLES) {
      hide(table, "actor_id IN (SELECT id FROM actor WHERE name = ?)", name, Field.USER, level);
    }
  }

  /** Hides the text of the revision that has this summary. */
  void text(String summary, Level level) {
    hide("revision", "comment = ?", summary, Field.CONTENT, level);
  }

  /** Hides the bytes of the version that has this comment. */
  void file(String comment, Level level) {
    hide("file_version", "comment = ?", comment, Field.CONTENT, level);
  }

  /** Hides what log entries tell which have a word in their target or their details. */
  void logged(String word, Level level) {
    hide("log_entry", "title_key || params LIKE ?", "%" + word + "%", Field.CONTENT, level);
  }

  private void hide(String table, String which, String word, Field field, Level level) {
    if (level == Level.VISIBLE) {
      return;
    }
    int bits =
        (level == Level.HIDDEN ? 1 : 2)
            << (field == Field.CONTENT ? 0 : field == Field.COMMENT ? 2 : 4);
    database.write(tx ->
        tx.sql()
            .sql("UPDATE " + table + " SET visibility = visibility | " + bits + " WHERE " + which)
            .param(word)
            .update());
  }
}
