package org.palimpsest.wiki.visibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.deletion.DeletedRevisionLookup;
import org.palimpsest.store.deletion.DeletedRevisionRow;
import org.palimpsest.store.deletion.DeletedSelection;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.HistoryFilter;
import org.palimpsest.store.revision.RevisionLookup;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.visibility.FoundItem.Holder;
import org.palimpsest.wiki.visibility.FoundItem.Stored;
import org.palimpsest.wiki.visibility.VisibilityRequest.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds revisions, live and deleted, as they are named. */
final class RevisionItems {
  private static final Set<RevisionPart> PARTS =
      EnumSet.of(RevisionPart.AUTHOR, RevisionPart.COMMENT);

  private static final int MOST = 500;

  /** Several deleted revisions may have one time. */
  private static final int MOST_OF_TIMES = 2000;

  private RevisionItems() {}

  /**
   * By their ids: those of one page, and deleted ones of whatever page if not all are there. The
   * page is that of the first if it lives.
   */
  static FoundItems byIds(JdbcClient sql, Choice choice) {
    List<Long> ids = LeadingNumber.ids(choice.ids());
    List<RevisionRow> live =
        ids.isEmpty() ? List.of() : RevisionLookup.byIds(sql, ids, null, PARTS);
    Map<Long, PageFacts> pages =
        live.isEmpty()
            ? Map.of()
            : PageLookup.byIds(sql, live.stream().map(RevisionRow::pageId).distinct().toList());
    long first = LeadingNumber.of(choice.ids().getFirst());
    PageFacts only =
        choice.anyPage()
            ? null
            : live.stream()
                .filter(row -> row.id() == first)
                .flatMap(row -> Stream.ofNullable(pages.get(row.pageId())))
                .findFirst()
                .or(() -> page(sql, choice.target()))
                .orElse(null);
    Title target = only == null ? choice.target() : only.title();
    if (target == null && !choice.anyPage()) {
      return new FoundItems.NoTarget();
    }
    List<FoundItem> items = new ArrayList<>();
    for (RevisionRow row : live) {
      // A page that has just been deleted is gone already; then its revisions are deleted ones.
      PageFacts page = pages.get(row.pageId());
      if (page != null && (choice.anyPage() || page.equals(only))) {
        items.add(numbered(row, page.title(), new Holder.Page(page)));
      }
    }
    if (items.size() < ids.size()) {
      items.addAll(deleted(sql, ids));
    }
    // Whoever writes sees what others have committed meanwhile: what was restored between the two
    // queries is in neither.
    if (items.size() < ids.size() && haveComeBack(sql, ids, live)) {
      return byIds(sql, choice);
    }
    items.sort(Comparator.comparingLong(FoundItem::id).reversed());
    return new FoundItems.Found(choice.anyPage() ? null : target, items);
  }

  private static boolean haveComeBack(JdbcClient sql, List<Long> ids, List<RevisionRow> live) {
    Set<Long> before = live.stream().map(RevisionRow::id).collect(Collectors.toSet());
    return RevisionLookup.byIds(sql, ids, null, Set.of()).stream()
        .anyMatch(row -> !before.contains(row.id()));
  }

  private static Optional<PageFacts> page(JdbcClient sql, @Nullable Title title) {
    return title == null ? Optional.empty() : PageTable.find(sql, title);
  }

  private static List<FoundItem> deleted(JdbcClient sql, List<Long> ids) {
    return DeletedRevisionLookup.byIds(
            sql, ids, Window.all(Direction.OLDER, MOST), HistoryFilter.none(Clearance.NONE), PARTS)
        .items()
        .stream()
        .map(row -> numbered(row.revision(), row.title(), new Holder.None()))
        .toList();
  }

  private static FoundItem numbered(RevisionRow row, Title title, Holder holder) {
    return new FoundItem(Long.toString(row.id()), title, holder, new Stored.Revision(row));
  }

  /** Deleted ones by their times. */
  static FoundItems byTimes(JdbcClient sql, Choice choice) {
    Title target = choice.target();
    if (target == null) {
      return new FoundItems.NoTarget();
    }
    Map<String, Instant> times = new HashMap<>();
    for (String id : choice.ids()) {
      Optional<Instant> time = Timestamps.parse(id, Instant.EPOCH);
      if (time.isEmpty()) {
        return new FoundItems.BadTime(id);
      }
      times.put(id, time.get());
    }
    DeletedSelection chosen = new DeletedSelection(target, new LinkedHashSet<>(times.values()));
    List<DeletedRevisionRow> rows = DeletedRevisionLookup.chosen(sql, chosen, MOST_OF_TIMES, PARTS);
    return new FoundItems.Found(
        target,
        rows.stream()
            .map(row ->
                new FoundItem(
                    Timestamps.digits(row.revision().created()),
                    row.title(),
                    new Holder.None(),
                    new Stored.Revision(row.revision())))
            .toList());
  }
}
