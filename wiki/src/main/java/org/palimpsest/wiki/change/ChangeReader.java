package org.palimpsest.wiki.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.change.ChangeFilter;
import org.palimpsest.store.change.ChangeLookup;
import org.palimpsest.store.change.ChangePart;
import org.palimpsest.store.change.ChangeRow;
import org.palimpsest.store.content.DigestLookup;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.tag.TagLookup;
import org.palimpsest.wiki.user.ActorIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads recent changes as one reader may see them. Thread-safe. */
public final class ChangeReader {
  private final Database database;

  public ChangeReader(Database database) {
    this.database = database;
  }

  /** A part of the list of recent changes. */
  public Slice<ChangeView, Position> list(
      ChangeRequest request, Set<ChangePart> parts, Clearance clearance) {
    return database.read(sql -> {
      Slice<ChangeRow, Position> rows =
          ChangeLookup.list(sql, request.window(), filter(sql, request, clearance), parts);
      return rows.with(cut(sql, rows.items(), parts, clearance));
    });
  }

  static ChangeFilter filter(JdbcClient sql, ChangeRequest request, Clearance clearance) {
    return new ChangeFilter(
        request.kinds(),
        request.namespaces(),
        request.title(),
        ActorIds.actorId(sql, request.by()),
        ActorIds.actorId(sql, request.notBy()),
        request.tags(),
        request.traits(),
        request.latestOnly(),
        clearance);
  }

  static List<ChangeView> cut(
      JdbcClient sql, List<ChangeRow> rows, Set<ChangePart> parts, Clearance clearance) {
    Map<Long, String> digests =
        parts.contains(ChangePart.CONTENT) ? digests(sql, rows, clearance) : Map.of();
    Map<Long, List<String>> ofRevisions = new HashMap<>();
    Map<Long, List<String>> ofLogEntries = new HashMap<>();
    if (parts.contains(ChangePart.TAGS)) {
      ofRevisions.putAll(TagLookup.ofRevisions(sql, taggedIds(rows, false)));
      ofLogEntries.putAll(TagLookup.ofLogEntries(sql, taggedIds(rows, true)));
    }
    List<ChangeView> views = new ArrayList<>(rows.size());
    for (ChangeRow row : rows) {
      Map<Long, List<String>> tags = row.isLog() ? ofLogEntries : ofRevisions;
      views.add(
          new ChangeView(
              row.id(),
              row.kind(),
              row.created(),
              row.visibility().isSuppressed(),
              row.target().seenWith(clearance.forLogs()),
              row.author().seenWith(clearance),
              row.comment().seenWith(clearance),
              row.minor(),
              row.bot(),
              row.patrolled(),
              row.oldLength(),
              row.newLength(),
              row.content().seenWith(clearance).map(digests::get),
              row.logged().seenWith(clearance.forLogs()),
              tags.getOrDefault(row.taggedId(), List.of())));
    }
    return views;
  }

  private static Map<Long, String> digests(
      JdbcClient sql, List<ChangeRow> rows, Clearance clearance) {
    List<Long> readable =
        rows.stream()
            .map(row -> row.content().seenWith(clearance).value())
            .filter(Objects::nonNull)
            .toList();
    return DigestLookup.byContentIds(sql, readable);
  }

  private static List<Long> taggedIds(List<ChangeRow> rows, boolean logged) {
    return rows.stream().filter(row -> row.isLog() == logged).map(ChangeRow::taggedId).toList();
  }
}
