package org.palimpsest.wiki.comparison;

import java.time.Instant;
import org.palimpsest.wiki.performer.Performer;

/**
 * A wish to compare.
 *
 * @param performer who wants to see it
 * @param from the old side
 * @param to the new side
 * @param withTexts whether texts are wanted, not only what is told of them
 * @param withNeighbours whether it is wanted what stands before and behind
 * @param now when
 */
public record ComparisonRequest(
    Performer performer,
    SideRequest from,
    Other to,
    boolean withTexts,
    boolean withNeighbours,
    Instant now) {
  /** With what a side is compared. */
  public sealed interface Other {
    /** With this. */
    record Given(SideRequest side) implements Other {}

    /** With a revision of the same page; if that one is older, it becomes the old side. */
    record Neighbour(Relative relative) implements Other {}
  }

  /** Whether texts have to be read: also to find sections in them. */
  boolean readsTexts() {
    return withTexts
        || needsText(from)
        || (to instanceof Other.Given(SideRequest side) && needsText(side));
  }

  private static boolean needsText(SideRequest side) {
    GivenText given = side.given();
    return side.part() != null || (given != null && given.section() != null);
  }
}
