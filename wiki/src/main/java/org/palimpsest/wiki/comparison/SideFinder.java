package org.palimpsest.wiki.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.deletion.DeletedRevisionLookup;
import org.palimpsest.store.deletion.DeletedRevisionRow;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.HistoryFilter;
import org.palimpsest.store.revision.RevisionLookup;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the revisions that are to be compared, in one state of the database.
 *
 * @param clearance of the reader: who may not see the texts of deleted revisions does not find them
 */
record SideFinder(JdbcClient sql, TitleParser titles, Clearance clearance) {
  private static final Set<RevisionPart> PARTS =
      EnumSet.of(RevisionPart.AUTHOR, RevisionPart.COMMENT);

  /** What a side was named by. A page need not be there if a text was given in its place. */
  Step<FoundSide> find(SideRequest side) {
    return switch (side.place()) {
      case null -> Step.done(FoundSide.NOTHING);
      case Place.Revision(long id) -> revision(id);
      case Place.Page(long id) ->
          PageTable.find(sql, id)
              .map(this::latest)
              .orElseGet(() -> Step.end(new ComparisonOutcome.NoSuchPage(id)));
      case Place.Named(String text) ->
          switch (titles.parse(text)) {
            case ParsedTitle.Local(Title title, _) -> named(title, side.given() != null);
            case ParsedTitle.FragmentOnly _ -> Step.end(new ComparisonOutcome.MissingPage(""));
            case ParsedTitle.Interwiki _, ParsedTitle.Invalid _ ->
                Step.end(new ComparisonOutcome.InvalidTitle(text));
          };
    };
  }

  /** The latest revision of the page to which this one belongs, or of the title that it had. */
  Step<FoundSide> latestOf(FoundSide side, Title title) {
    RevisionRow row = side.row();
    Optional<PageFacts> page =
        side.deleted() || row == null
            ? PageTable.find(sql, title)
            : PageTable.find(sql, row.pageId());
    return page.map(this::latest).orElseGet(() -> Step.end(new ComparisonOutcome.NoCurrent(title)));
  }

  /** The next revision of the same page in this direction, if there is one. */
  Optional<RevisionRow> neighbour(RevisionRow row, Direction direction) {
    Slice<RevisionRow, Position> two =
        RevisionLookup.history(
            sql,
            row.pageId(),
            Window.<Position>all(direction, 2).startingAt(row.position()),
            HistoryFilter.none(clearance),
            PARTS);
    return two.items().stream().filter(other -> other.id() != row.id()).findFirst();
  }

  private Step<FoundSide> revision(long id) {
    RevisionRow row = live(id);
    if (row != null) {
      return PageTable.find(sql, row.pageId())
          .map(page -> Step.done(new FoundSide(row, page.title(), false)))
          .orElseGet(() -> Step.end(new ComparisonOutcome.NoSuchRevision(id)));
    }
    return deleted(id)
        .map(found -> Step.done(new FoundSide(found.revision(), found.title(), true)))
        .orElseGet(() -> Step.end(new ComparisonOutcome.NoSuchRevision(id)));
  }

  private @Nullable RevisionRow live(long id) {
    return RevisionLookup.byIds(sql, List.of(id), null, PARTS).stream().findFirst().orElse(null);
  }

  private Optional<DeletedRevisionRow> deleted(long id) {
    return clearance.seesDeleted(Field.CONTENT)
        ? DeletedRevisionLookup.byIds(
                sql,
                List.of(id),
                Window.all(Direction.NEWER, 1),
                HistoryFilter.none(clearance),
                PARTS)
            .items()
            .stream()
            .findFirst()
        : Optional.empty();
  }

  private Step<FoundSide> named(Title title, boolean textIsGiven) {
    Optional<PageFacts> page =
        title.canExist() ? PageTable.find(sql, title) : Optional.<PageFacts>empty();
    return page.map(this::latest)
        .orElseGet(() ->
            textIsGiven
                ? Step.done(new FoundSide(null, title, false))
                : Step.end(
                    new ComparisonOutcome.MissingPage(titles.namespaces().prefixedText(title))));
  }

  private Step<FoundSide> latest(PageFacts page) {
    RevisionRow row = live(page.latest());
    return row == null
        ? Step.end(new ComparisonOutcome.NoCurrent(page.title()))
        : Step.done(new FoundSide(row, page.title(), false));
  }
}
