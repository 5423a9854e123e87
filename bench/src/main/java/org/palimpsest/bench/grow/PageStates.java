package org.palimpsest.bench.grow;

import java.sql.Connection;
import java.sql.SQLException;

/** The new pages: how each stands after the edits so far. Written when all edits are known. */
final class PageStates {
  private static final String MODEL = "wikitext";

  private final FreeIds ids;
  private final long[] revision;
  private final long[] created;
  private final long[] content;
  private final long[] size;
  private final long[] contentBefore;
  private final long[] sizeBefore;
  private final int[] edits;

  PageStates(FreeIds ids, int pages) {
    this.ids = ids;
    this.revision = new long[pages];
    this.created = new long[pages];
    this.content = new long[pages];
    this.size = new long[pages];
    this.contentBefore = new long[pages];
    this.sizeBefore = new long[pages];
    this.edits = new int[pages];
  }

  long id(int page) {
    return ids.page() + page;
  }

  String key(int page) {
    return "Grown_" + ids.revision() + "_page_" + page;
  }

  /** The newest revision of a page; 0 before the first. */
  long revision(int page) {
    return revision[page];
  }

  /** The size of the newest revision. */
  long size(int page) {
    return size[page];
  }

  /** The content of the last but one revision. */
  long contentBefore(int page) {
    return contentBefore[page];
  }

  /** The size of the last but one revision. */
  long sizeBefore(int page) {
    return sizeBefore[page];
  }

  void advance(int page, long newRevision, long time, long newContent, long newSize) {
    contentBefore[page] = content[page];
    sizeBefore[page] = size[page];
    revision[page] = newRevision;
    created[page] = time;
    content[page] = newContent;
    size[page] = newSize;
    edits[page]++;
  }

  /** Makes the rows that revisions point to. */
  void create(Connection connection) throws SQLException {
    try (Batch pages =
        new Batch(
            connection,
            """
            INSERT INTO page (id, namespace, title_key, latest, touched, length, redirect, fresh, model)
            VALUES (?, 0, ?, 0, 0, 0, 0, 0, ?)\
            """)) {
      for (int page = 0; page < revision.length; page++) {
        pages.add(id(page), key(page), MODEL);
      }
      pages.send();
    }
  }

  /** Makes the rows say how the pages stand in the end. */
  void finish(Connection connection) throws SQLException {
    try (Batch pages =
        new Batch(
            connection,
            "UPDATE page SET latest = ?, touched = ?, length = ?, fresh = ? WHERE id = ?")) {
      for (int page = 0; page < revision.length; page++) {
        pages.add(revision[page], created[page], size[page], edits[page] == 1 ? 1 : 0, id(page));
      }
      pages.send();
    }
  }
}
