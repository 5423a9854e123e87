package org.palimpsest.wiki.change;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.change.ChangePart;
import org.palimpsest.store.change.ChangeRow;
import org.palimpsest.store.change.ChangeTarget;
import org.palimpsest.store.change.WatchedChangeFilter;
import org.palimpsest.store.change.WatchedChangeLookup;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.watch.WatchLookup;

/** Reads the recent changes of what somebody watches, as one reader may see them. Thread-safe. */
public final class WatchedChangeReader {
  private final Database database;
  private final InstantSource clock;

  public WatchedChangeReader(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A part of the list of changes of what an account watches (spec: edit-and-history.md, section
   * 7).
   *
   * @param request which changes; it names no title
   * @param all whether of the edits of a page all are listed, not only the current revision
   * @param unread only what the watcher has not seen (true) or has seen (false); null: both
   */
  public Slice<WatchedChangeView, Position> list(
      long accountId,
      ChangeRequest request,
      boolean all,
      @Nullable Boolean unread,
      Set<ChangePart> parts,
      Clearance clearance) {
    Instant now = clock.instant();
    return database.read(sql -> {
      WatchedChangeFilter filter =
          new WatchedChangeFilter(
              accountId, ChangeReader.filter(sql, request, clearance), all, unread, now);
      Slice<ChangeRow, Position> rows =
          WatchedChangeLookup.list(sql, request.window(), filter, parts);
      List<ChangeView> views = ChangeReader.cut(sql, rows.items(), parts, clearance);
      List<Title> titles =
          views.stream()
              .map(view -> view.target().value())
              .filter(Objects::nonNull)
              .map(ChangeTarget::title)
              .toList();
      Map<Title, WatchLookup.Watch> watches = WatchLookup.by(sql, accountId, titles, now);
      List<WatchedChangeView> watched = new ArrayList<>(views.size());
      views.forEach(view -> watched.add(watched(view, watches)));
      return rows.with(watched);
    });
  }

  private static WatchedChangeView watched(ChangeView view, Map<Title, WatchLookup.Watch> watches) {
    ChangeTarget target = view.target().value();
    WatchLookup.Watch watch = target == null ? null : watches.get(target.title());
    return watch == null
        ? new WatchedChangeView(view, null, null)
        : new WatchedChangeView(view, watch.notified(), watch.expires());
  }
}
