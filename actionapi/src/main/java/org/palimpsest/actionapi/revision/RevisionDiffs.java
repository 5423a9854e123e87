package org.palimpsest.actionapi.revision;

import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.wiki.comparison.ComparedSide;
import org.palimpsest.wiki.comparison.ComparisonOutcome;
import org.palimpsest.wiki.comparison.ComparisonRequest;
import org.palimpsest.wiki.comparison.Comparisons;
import org.palimpsest.wiki.comparison.Place;
import org.palimpsest.wiki.comparison.Relative;
import org.palimpsest.wiki.comparison.SideRequest;
import org.palimpsest.wiki.diff.html.DiffFormat;
import org.palimpsest.wiki.diff.html.SideBySideDiff;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * The differences that a list of revisions shows of itself: of the first revision only, since each
 * costs two texts; of the others it is told that there is none. Used by one thread.
 */
final class RevisionDiffs {
  private final Call call;
  private final Comparisons comparisons;
  private final DiffTarget target;
  private boolean shown;

  RevisionDiffs(Call call, Comparisons comparisons, DiffTarget target) {
    this.call = call;
    this.comparisons = comparisons;
    this.target = target;
  }

  /** Puts the difference of a revision whose text the reader may see. */
  void put(ObjectNode node, RevisionView revision) {
    ComparisonRequest.Other other =
        switch (target) {
          case DiffTarget.Nothing() -> null;
          case DiffTarget.Text(var text) ->
              new ComparisonRequest.Other.Given(
                  new SideRequest(new Place.Revision(revision.id()), text, null));
          case DiffTarget.Neighbour(Relative relative) ->
              new ComparisonRequest.Other.Neighbour(relative);
          case DiffTarget.Revision(long id) ->
              new ComparisonRequest.Other.Given(
                  new SideRequest(new Place.Revision(id), null, null));
        };
    if (other == null) {
      return;
    }
    SeenNodes.markHidden(node, "text", revision.content());
    if (revision.content().value() == null) {
      return;
    }
    ObjectNode diff = node.putObject("diff");
    if (shown) {
      diff.flag("notcached", true);
      return;
    }
    shown = true;
    put(diff, revision, comparisons.run(request(revision, other)));
  }

  private ComparisonRequest request(RevisionView revision, ComparisonRequest.Other other) {
    String section = target instanceof DiffTarget.Text ? call.find(RevisionsParams.SECTION) : null;
    return new ComparisonRequest(
        call.performer(),
        new SideRequest(new Place.Revision(revision.id()), null, section),
        other,
        /* withTexts= */ true,
        /* withNeighbours= */ false,
        call.now());
  }

  private void put(ObjectNode diff, RevisionView revision, ComparisonOutcome outcome) {
    switch (outcome) {
      case ComparisonOutcome.Compared compared -> {
        putIds(diff, revision, compared);
        boolean compares = compared.missing() == null;
        diff.content("body", compares ? body(compared.from().text(), compared.to().text()) : "");
      }
      case ComparisonOutcome.NotCompared why -> {
        if (target instanceof DiffTarget.Neighbour(Relative relative)) {
          long other = why instanceof ComparisonOutcome.HiddenText(long id) ? id : 0;
          boolean older = relative == Relative.PREV;
          putIds(diff, older ? other : revision.id(), older ? revision.id() : other);
        }
        diff.truth("body", false);
      }
    }
  }

  private void putIds(ObjectNode diff, RevisionView revision, ComparisonOutcome.Compared compared) {
    switch (target) {
      case DiffTarget.Nothing(), DiffTarget.Text(_) -> {}
      case DiffTarget.Neighbour(Relative relative) when relative == Relative.CUR ->
          diff.put("from", revision.id()).put("to", 0);
      case DiffTarget.Neighbour(_), DiffTarget.Revision(_) -> {
        putIds(diff, id(compared.from()), id(compared.to()));
      }
    }
  }

  private static long id(ComparedSide side) {
    return side.revision() == null ? 0 : side.revision().view().id();
  }

  /** Before the first revision there is none, which clients are told otherwise than behind. */
  private static void putIds(ObjectNode diff, long from, long to) {
    if (from == 0) {
      diff.truth("from", false);
    } else {
      diff.put("from", from);
    }
    diff.put("to", to);
  }

  private String body(String from, String to) {
    call.context().memory().claim(DiffFormat.bytes(from, to));
    return new SideBySideDiff(call.context().translator()).rows(from, to);
  }
}
