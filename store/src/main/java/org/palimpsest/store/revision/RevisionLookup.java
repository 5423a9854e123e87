package org.palimpsest.store.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Select;
import org.palimpsest.store.seek.Selection;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.TagLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds revisions by id, or lists the history of one page. */
public final class RevisionLookup {
  private static final Select<RevisionPart> SELECT = RevisionColumns.select("", "live_revision r");

  private static final Order<RevisionRow, Position> HISTORY =
      Order.byTime("r.created", "r.id", RevisionRow::position);

  private static final Order<RevisionRow, PagePosition> PAGE_BY_PAGE =
      new Order<>(
          List.of("r.page_id", "r.created", "r.id"),
          at -> List.of(at.pageId(), at.position().time().getEpochSecond(), at.position().id()),
          PagePosition::of);

  private static final Select<RevisionPart> SELECT_TITLED =
      RevisionColumns.select(
          ", p.namespace, p.title_key", "live_revision r JOIN page p ON p.id = r.page_id");

  private static final Order<TitledRevision, Position> BY_TIME =
      Order.byTime("r.created", "r.id", titled -> titled.revision().position());

  private RevisionLookup() {}

  /**
   * The revisions of these ids that exist, in order of id. One query for up to 500.
   *
   * @param tag those with this tag only; null: all
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static List<RevisionRow> byIds(
      JdbcClient sql, Collection<Long> ids, @Nullable String tag, Set<RevisionPart> parts) {
    Selection<RevisionPart> selection = SELECT.of(parts);
    List<RevisionRow> found = new ArrayList<>(ids.size());
    for (List<Long> batch : Batches.of(ids.stream().sorted().toList())) {
      Conditions where =
          new Conditions().isOneOf("r.id", batch).given(TagLookup.REVISION_HAS_TAG, tag);
      found.addAll(
          sql.sql(selection.text() + where.text() + " ORDER BY r.id LIMIT ?")
              .params(where.values(batch.size()))
              .query((rs, n) -> RevisionColumns.read(rs, selection, false))
              .list());
    }
    return found;
  }

  /**
   * The revisions of a page within a window.
   *
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<RevisionRow, Position> history(
      JdbcClient sql,
      long pageId,
      Window<Position> window,
      HistoryFilter filter,
      Set<RevisionPart> parts) {
    Selection<RevisionPart> selection = SELECT.of(parts);
    Conditions where = filter.addTo(new Conditions().search("r.page_id", pageId));
    return HISTORY.seek(
        sql,
        selection.text(),
        where,
        window,
        (rs, n) -> RevisionColumns.read(rs, selection, false));
  }

  /**
   * The histories of all pages within a window: page by page, in the order of their ids.
   *
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<RevisionRow, PagePosition> pageByPage(
      JdbcClient sql, Window<PagePosition> window, Set<RevisionPart> parts) {
    Selection<RevisionPart> selection = SELECT.of(parts);
    return PAGE_BY_PAGE.seek(
        sql,
        selection.text(),
        new Conditions(),
        window,
        (rs, n) -> RevisionColumns.read(rs, selection, false));
  }

  /**
   * The live revisions of all pages within a window.
   *
   * @param namespaces of pages in these namespaces; empty: in all
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<TitledRevision, Position> all(
      JdbcClient sql,
      Window<Position> window,
      Set<Integer> namespaces,
      HistoryFilter filter,
      Set<RevisionPart> parts) {
    Selection<RevisionPart> selection = SELECT_TITLED.of(parts);
    Conditions where = filter.addTo(new Conditions());
    if (!namespaces.isEmpty()) {
      where.isOneOf("+p.namespace", namespaces);
    }
    int title = RevisionColumns.WIDTH + 1;
    return BY_TIME.seek(
        sql,
        selection.text(),
        where,
        window,
        (rs, n) ->
            new TitledRevision(
                new Title(rs.getInt(title), rs.getString(title + 1)),
                RevisionColumns.read(rs, selection, false)));
  }
}
