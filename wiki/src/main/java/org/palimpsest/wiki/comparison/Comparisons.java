package org.palimpsest.wiki.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.Database;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.wiki.comparison.ComparisonOutcome.NoNeighbour;
import org.palimpsest.wiki.comparison.SidePair.Side;
import org.palimpsest.wiki.edit.SavedForm;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.revision.RevisionView;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds and reads what is to be compared, as one reader may see it (spec: edit-and-history.md,
 * section 2). Both sides are read in one state of the database; texts are worked on once no
 * connection is held. Thread-safe.
 */
public final class Comparisons {
  private final Database database;
  private final RevisionCutter cutter;
  private final TitleParser titles;
  private final PreSaveTransforms transforms;
  private final int mostBytes;

  /**
   * @param transforms what is done to texts as if they were saved
   * @param mostBytes how long a page may be
   */
  public Comparisons(
      Database database,
      RevisionCutter cutter,
      TitleParser titles,
      PreSaveTransforms transforms,
      int mostBytes) {
    this.database = database;
    this.cutter = cutter;
    this.titles = titles;
    this.transforms = transforms;
    this.mostBytes = mostBytes;
  }

  /** The same where something else is done to texts as if they were saved. */
  public Comparisons with(PreSaveTransforms other) {
    return new Comparisons(database, cutter, titles, other, mostBytes);
  }

  /** The same for one request, which holds the texts that are read. */
  public Comparisons within(RequestMemory holder) {
    return new Comparisons(database, cutter.within(holder), titles, transforms, mostBytes);
  }

  /** Both sides with their texts. */
  public ComparisonOutcome run(ComparisonRequest request) {
    Step<SidePair> read = cutter.reading(database, sql -> read(sql, request));
    return switch (read.then(sides -> compared(request, sides))) {
      case Step.Done<ComparisonOutcome>(ComparisonOutcome outcome) -> outcome;
      case Step.End<ComparisonOutcome>(ComparisonOutcome.NotCompared why) -> why;
    };
  }

  private Step<SidePair> read(JdbcClient sql, ComparisonRequest request) {
    SideFinder finder = new SideFinder(sql, titles, request.performer().clearance());
    return finder
        .find(request.from())
        .then(found -> {
          Side from = new Side(request.from(), true, found, null);
          return switch (request.to()) {
            case ComparisonRequest.Other.Given(SideRequest side) ->
                finder
                    .find(side)
                    .then(to -> Step.done(pair(from, new Side(side, false, to, null), null)));
            case ComparisonRequest.Other.Neighbour(Relative relative) ->
                beside(finder, from, relative);
          };
        })
        .then(pair -> Step.done(withNeighbours(finder, request, pair)))
        .then(pair -> Step.done(seen(sql, request, pair)));
  }

  private static SidePair pair(Side from, Side to, @Nullable NoNeighbour missing) {
    return new SidePair(from, to, 0, 0, missing);
  }

  private static Step<SidePair> beside(SideFinder finder, Side side, Relative relative) {
    RevisionRow row = side.found().row();
    Title title = side.found().title();
    if (row == null || title == null) {
      return Step.end(
          new ComparisonOutcome.NothingRelative(
              pair(side, Side.NONE, null).guessedModel() == null && side.isText()));
    }
    if (relative == Relative.CUR) {
      return finder
          .latestOf(side.found(), title)
          .then(latest -> Step.done(pair(side, Side.of(latest), null)));
    }
    if (side.found().deleted()) {
      return Step.end(new ComparisonOutcome.RelativeToDeleted(relative));
    }
    boolean older = relative == Relative.PREV;
    Optional<Side> other =
        finder
            .neighbour(row, older ? Direction.OLDER : Direction.NEWER)
            .map(found -> Side.of(new FoundSide(found, title, false)));
    NoNeighbour missing = other.isPresent() ? null : new NoNeighbour(title, row.id(), relative);
    Side found = other.orElse(Side.NONE);
    return Step.done(older ? pair(found, side, missing) : pair(side, found, missing));
  }

  private static SidePair withNeighbours(
      SideFinder finder, ComparisonRequest request, SidePair pair) {
    return request.withNeighbours()
        ? new SidePair(
            pair.from(),
            pair.to(),
            neighbour(finder, pair.from(), Direction.OLDER),
            neighbour(finder, pair.to(), Direction.NEWER),
            pair.missing())
        : pair;
  }

  private static long neighbour(SideFinder finder, Side side, Direction direction) {
    RevisionRow row = side.found().row();
    return row == null || side.found().deleted() || !side.isRevision()
        ? 0
        : finder.neighbour(row, direction).map(RevisionRow::id).orElse(0L);
  }

  private SidePair seen(JdbcClient sql, ComparisonRequest request, SidePair pair) {
    Set<RevisionPart> parts =
        request.readsTexts() ? EnumSet.of(RevisionPart.TEXT) : EnumSet.noneOf(RevisionPart.class);
    List<RevisionRow> rows =
        Stream.of(pair.from().found().row(), pair.to().found().row())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<RevisionView> views = cutter.cut(sql, rows, parts, request.performer().clearance());
    return new SidePair(
        pair.from().with(viewOf(pair.from(), views)),
        pair.to().with(viewOf(pair.to(), views)),
        pair.before(),
        pair.behind(),
        pair.missing());
  }

  private static @Nullable RevisionView viewOf(Side side, List<RevisionView> views) {
    RevisionRow row = side.found().row();
    return row == null
        ? null
        : views.stream().filter(view -> view.id() == row.id()).findFirst().orElse(null);
  }

  private Step<ComparisonOutcome> compared(ComparisonRequest request, SidePair sides) {
    Performer performer = request.performer();
    SideTexts texts =
        new SideTexts(sides, new SavedForm(performer, request.now(), transforms, mostBytes));
    return texts
        .side(sides.from())
        .then(from ->
            texts
                .side(sides.to())
                .then(to ->
                    Step.done(
                        new ComparisonOutcome.Compared(
                            from,
                            isMissing(sides, Relative.NEXT) ? to.with(from.text()) : to,
                            sides.before(),
                            sides.behind(),
                            sides.missing(),
                            texts.assumedWikitext()))));
  }

  /** Behind the latest revision there is nothing that could be other than it. */
  private static boolean isMissing(SidePair sides, Relative relative) {
    NoNeighbour missing = sides.missing();
    return missing != null && missing.relative() == relative;
  }
}
