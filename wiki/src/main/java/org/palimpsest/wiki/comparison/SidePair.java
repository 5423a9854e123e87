package org.palimpsest.wiki.comparison;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * Both sides of a comparison as they were found and read, before their texts are made.
 *
 * @param before the id of the revision before the old side; 0 if there is none
 * @param behind the id of the revision behind the new side; 0 if there is none
 * @param missing what was asked for and is not there
 */
record SidePair(
    Side from, Side to, long before, long behind, ComparisonOutcome.@Nullable NoNeighbour missing) {
  private static final SideRequest NO_REQUEST = new SideRequest(null, null, null);

  /**
   * One of them.
   *
   * @param request what was asked for
   * @param asFrom whether it was named as the old side, whichever it has become
   * @param found what was found
   * @param view the revision as the reader sees it; null: none
   */
  record Side(SideRequest request, boolean asFrom, FoundSide found, @Nullable RevisionView view) {
    /** Nothing. */
    static final Side NONE = new Side(NO_REQUEST, false, FoundSide.NOTHING, null);

    /** A revision that nothing was said about but where it stands. */
    static Side of(FoundSide found) {
      return new Side(NO_REQUEST, false, found, null);
    }

    Side with(@Nullable RevisionView seen) {
      return new Side(request, asFrom, found, seen);
    }

    /** Whether it is shown as a revision: with another text it is none. */
    boolean isRevision() {
      return found.row() != null && request.given() == null;
    }

    /** Whether it is a text that was given. */
    boolean isText() {
      return request.given() != null && request.given().text() != null;
    }

    @Nullable ContentModel model() {
      return view == null ? null : ContentModel.ofWire(view.model()).orElse(ContentModel.UNKNOWN);
    }

    @Nullable ContentModel usualModel() {
      Title title = found.title();
      return title == null ? null : ContentModel.defaultFor(title);
    }

    @Nullable ContentModel givenModel() {
      GivenText given = request.given();
      return given == null ? null : given.model();
    }
  }

  /** What kind of text one of them is that nothing is known of; null: nothing tells. */
  @Nullable ContentModel guessedModel() {
    return Stream.of(
            from.model(),
            to.model(),
            from.usualModel(),
            to.usualModel(),
            from.givenModel(),
            to.givenModel())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The title of one of them. */
  @Nullable Title title() {
    return from.found.title() == null ? to.found.title() : from.found.title();
  }
}
