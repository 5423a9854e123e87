package org.palimpsest.store.visibility;

import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.visibility.ItemType;

/** Where things of a type are that may be hidden, in SQL. The table is called {@code x}. */
enum HiddenPlace {
  REVISION(
      "p.namespace, p.title_key, NULL, ''",
      "FROM live_revision x JOIN page p ON p.id = x.page_id",
      "x.visibility > 0",
      "x.page_id = (SELECT id FROM page WHERE namespace = ? AND title_key = ?)"),
  ARCHIVE(
      "x.deleted_namespace, x.deleted_title, NULL, ''",
      "FROM revision x",
      "x.visibility > 0 AND x.deletion_id > 0",
      "x.deleted_namespace = ? AND x.deleted_title = ?"),
  OLD_IMAGE(
      Namespace.FILE + ", f.name, x.replaced, ''",
      "FROM live_file_version x JOIN file f ON f.id = x.file_id",
      "x.visibility > 0",
      "x.file_id = (SELECT id FROM file WHERE ? = " + Namespace.FILE + " AND name = ?)"),
  FILE_ARCHIVE(
      Namespace.FILE + ", x.deleted_name, NULL, ''",
      "FROM file_version x",
      "x.visibility > 0 AND x.deletion_id > 0 AND x.deleted_name IS NOT NULL",
      "? = " + Namespace.FILE + " AND x.deleted_name = ?"),
  LOGGING(
      "x.namespace, x.title_key, NULL, x.type || '/' || x.action",
      "FROM log_entry x",
      "x.visibility > 0",
      "+x.namespace = ? AND x.title_key = ?");

  /** Namespace and title, the time in an archive name, and log and action of an entry. */
  final String columns;

  final String from;

  /** What hides something, as the partial indexes have it. */
  final String hidden;

  /** What has a title; its marks are namespace and title. */
  final String titled;

  HiddenPlace(String columns, String from, String hidden, String titled) {
    this.columns = columns;
    this.from = from;
    this.hidden = hidden;
    this.titled = titled;
  }

  static HiddenPlace of(ItemType type) {
    return switch (type) {
      case REVISION -> REVISION;
      case ARCHIVE -> ARCHIVE;
      case OLD_IMAGE -> OLD_IMAGE;
      case FILE_ARCHIVE -> FILE_ARCHIVE;
      case LOGGING -> LOGGING;
    };
  }
}
