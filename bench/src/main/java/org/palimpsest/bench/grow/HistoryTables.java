package org.palimpsest.bench.grow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.palimpsest.bench.grow.EncodedEdit.Content;

/**
 * Writes edits into the tables of contents, revisions, recent changes and tags. Not thread-safe.
 */
final class HistoryTables implements AutoCloseable {
  private static final String UNDOING = "mw-rollback";
  private static final String UNDONE = "mw-reverted";

  private final FreeIds ids;
  private final Growth growth;
  private final PageStates pages;
  private final People people;
  private final Instant oldestChange;
  private final long undoingTag;
  private final long undoneTag;
  private final Batch contents;
  private final Batch revisions;
  private final Batch changes;
  private final Batch tags;
  private long contentId;
  private long changeId;

  HistoryTables(Connection connection, FreeIds ids, Growth growth, PageStates pages, People people)
      throws SQLException {
    this.ids = ids;
    this.growth = growth;
    this.pages = pages;
    this.people = people;
    this.oldestChange = growth.end().minus(growth.recent());
    this.undoingTag = tag(connection, UNDOING);
    this.undoneTag = tag(connection, UNDONE);
    this.contentId = ids.content();
    this.changeId = ids.change();
    this.contents =
        new Batch(
            connection,
            "INSERT INTO content (id, hash, sha1, size, codec, data) VALUES (?, ?, ?, ?, 1, ?)");
    this.revisions =
        new Batch(
            connection,
            """
            INSERT INTO revision (id, page_id, parent_id, actor_id, created, minor, comment, size,
              content_id, model) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'wikitext')\
            """);
    this.changes =
        new Batch(
            connection,
            """
            INSERT INTO recent_change (id, created, kind, actor_id, namespace, title_key, page_id,
              revision_id, previous_id, log_id, minor, bot, patrolled, old_length, new_length)
            VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, 0, ?, 0, 0, ?, ?)\
            """);
    this.tags =
        new Batch(connection, "INSERT INTO revision_tag (revision_id, tag_id) VALUES (?, ?)");
  }

  private static long tag(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement find =
            connection.prepareStatement("SELECT id FROM change_tag WHERE name = ?")) {
      statement.executeUpdate(
          "INSERT INTO change_tag (name, manual, active) VALUES ('%s', 0, 0) ON CONFLICT (name) DO NOTHING"
              .formatted(name));
      find.setString(1, name);
      try (ResultSet row = find.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  void add(EncodedEdit encoded) throws SQLException {
    PastEdit edit = encoded.edit();
    int page = edit.page();
    Instant time = growth.time(edit.number());
    long id = ids.revision() + edit.number();
    long parent = pages.revision(page);
    Content text = encoded.content();
    long content = text == null ? pages.contentBefore(page) : keep(text);
    long size = text == null ? pages.sizeBefore(page) : text.size;
    int minor = edit.number() % 4 == 0 ? 1 : 0;
    String comment = text == null ? "Back to what was before" : "/* Part 2 */ revision " + id;
    revisions.add(
        id,
        pages.id(page),
        parent,
        people.actorId(edit.author()),
        time.getEpochSecond(),
        minor,
        comment,
        size,
        content);
    if (text == null) {
      tags.add(id, undoingTag);
      tags.add(parent, undoneTag);
    }
    if (!time.isBefore(oldestChange)) {
      changes.add(
          changeId++,
          time.getEpochSecond(),
          edit.first() ? 1 : 0,
          people.actorId(edit.author()),
          pages.key(page),
          pages.id(page),
          id,
          parent,
          minor,
          pages.size(page),
          size);
    }
    people.countEdit(edit.author());
    pages.advance(page, id, time.getEpochSecond(), content, size);
  }

  private long keep(Content text) throws SQLException {
    contents.add(contentId, text.hash, text.sha1, text.size, text.data);
    return contentId++;
  }

  void send() throws SQLException {
    contents.send();
    revisions.send();
    changes.send();
    tags.send();
  }

  @Override
  public void close() throws SQLException {
    contents.close();
    revisions.close();
    changes.close();
    tags.close();
  }
}
