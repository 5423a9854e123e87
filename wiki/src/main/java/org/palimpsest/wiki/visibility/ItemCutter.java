package org.palimpsest.wiki.visibility;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.file.FileVersionRow;
import org.palimpsest.store.log.LogRow;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.file.StorageKey;
import org.palimpsest.wiki.log.LogReader;
import org.palimpsest.wiki.log.LogView;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.visibility.FoundItem.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cuts items, as they are once they have been changed, for who has changed them. Thread-safe. */
final class ItemCutter {
  private static final Set<RevisionPart> PARTS =
      EnumSet.of(RevisionPart.AUTHOR, RevisionPart.COMMENT);

  private final RevisionCutter revisions;

  ItemCutter(RevisionCutter revisions) {
    this.revisions = revisions;
  }

  List<VisibilityOutcome.Item> cut(JdbcClient sql, List<JudgedItem> items, Performer reader) {
    Map<Long, RevisionView> views = revisions(sql, items, reader.clearance());
    List<VisibilityOutcome.Item> cut = new ArrayList<>(items.size());
    for (JudgedItem judged : items) {
      ItemView view =
          switch (judged.item().stored()) {
            case Stored.Revision(RevisionRow row) -> revision(judged, views.get(row.id()));
            case Stored.Version(FileVersionRow row) ->
                version(judged, row.at(judged.after()), reader.clearance());
            case Stored.Entry(LogRow row) -> entry(judged, row.at(judged.after()), reader);
          };
      cut.add(new VisibilityOutcome.Item(view, judged.verdict()));
    }
    return cut;
  }

  private Map<Long, RevisionView> revisions(
      JdbcClient sql, List<JudgedItem> items, Clearance clearance) {
    List<RevisionRow> rows = new ArrayList<>();
    for (JudgedItem judged : items) {
      if (judged.item().stored() instanceof Stored.Revision(RevisionRow row)) {
        rows.add(row.at(judged.after()));
      }
    }
    Map<Long, RevisionView> views = HashMap.newHashMap(rows.size());
    if (!rows.isEmpty()) {
      revisions.cut(sql, rows, PARTS, clearance).forEach(view -> views.put(view.id(), view));
    }
    return views;
  }

  private static ItemView revision(JudgedItem judged, @Nullable RevisionView view) {
    return view(
        judged,
        view == null ? Seen.unread() : view.author(),
        view == null ? Seen.unread() : view.comment(),
        new ItemView.Details.OfRevision());
  }

  private static ItemView version(JudgedItem judged, FileVersionRow row, Clearance clearance) {
    ArchiveName archived =
        judged.item().holder() instanceof FoundItem.Holder.File && row.replaced() != null
            ? new ArchiveName(row.replaced(), row.name())
            : null;
    return view(
        judged,
        row.author().seenWith(clearance),
        row.comment().seenWith(clearance),
        new ItemView.Details.OfVersion(
            archived, row.size().seenWith(clearance), fetched(row, archived, clearance)));
  }

  /** Under what those fetch it who may see it although it is hidden or deleted. */
  private static @Nullable String fetched(
      FileVersionRow row, @Nullable ArchiveName archived, Clearance clearance) {
    if (archived != null && row.visibility().content() == Level.VISIBLE) {
      return null;
    }
    return row.content()
        .seenWith(clearance)
        .map(content ->
            archived == null ? StorageKey.of(content.sha1(), row.name()) : archived.toString())
        .value();
  }

  private static ItemView entry(JudgedItem judged, LogRow row, Performer reader) {
    LogView view = LogReader.cut(row, reader.clearance().forLogs());
    boolean readable = LogReader.mayRead(reader, row.type());
    return view(
        judged,
        readable ? view.author() : Seen.unread(),
        readable ? view.comment() : Seen.unread(),
        new ItemView.Details.OfEntry(
            row.type(), row.action(), readable ? view.target() : Seen.unread()));
  }

  private static ItemView view(
      JudgedItem judged, Seen<Actor> author, Seen<String> comment, ItemView.Details details) {
    FoundItem item = judged.item();
    return new ItemView(
        item.named(),
        item.title(),
        item.created(),
        hidden(judged.after()),
        author,
        comment,
        details);
  }

  private static Set<Field> hidden(Visibility visibility) {
    Set<Field> hidden = EnumSet.noneOf(Field.class);
    for (Field field : Field.values()) {
      if (visibility.of(field) != Level.VISIBLE) {
        hidden.add(field);
      }
    }
    return hidden;
  }
}
