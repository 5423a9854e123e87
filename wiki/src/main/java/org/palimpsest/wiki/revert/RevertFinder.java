package org.palimpsest.wiki.revert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.palimpsest.model.tag.SoftwareTag;

/**
 * Finds the reverts in a history that came from elsewhere, revision by revision from the oldest on:
 * those that give a page a content that it had not long before, as they are found when somebody
 * saves one (spec: edit-and-history.md, 1.8). Remembers only as much of the history as a revert can
 * take back. Used by one thread.
 */
public final class RevertFinder {
  /**
   * A revision of the history.
   *
   * @param contentId the id of its text
   * @param isPublic whether everybody may read it; other texts are not compared, since the tag
   *     would tell what they are
   * @param extraSlots whether it has further texts, which are not compared either
   */
  public record Step(
      long revisionId, long contentId, String model, boolean isPublic, boolean extraSlots) {
    private boolean hasContentOf(Step other) {
      return contentId == other.contentId
          && model.equals(other.model)
          && !extraSlots
          && !other.extraSlots;
    }
  }

  /**
   * A tag that a revision gets.
   *
   * @param params what is kept with it
   */
  public record FoundTag(long revisionId, SoftwareTag tag, String params) {}

  private final Consumer<FoundTag> found;
  private final ArrayDeque<Step> newestFirst = new ArrayDeque<>();

  /**
   * Begins a history.
   *
   * @param found is told of each tag
   */
  public RevertFinder(Consumer<FoundTag> found) {
    this.found = found;
  }

  /** Looks at the next revision. */
  public void add(Step step) {
    Step before = newestFirst.peekFirst();
    if (before != null && step.isPublic() && !before.extraSlots() && !step.hasContentOf(before)) {
      look(step, before);
    }
    newestFirst.addFirst(step);
    if (newestFirst.size() > RevertedMarks.DEPTH + 1) {
      newestFirst.removeLast();
    }
  }

  private void look(Step step, Step before) {
    List<Step> reverted = new ArrayList<>();
    Iterator<Step> older = newestFirst.iterator();
    Step row = older.next();
    while (row != null) {
      Step previous = older.hasNext() ? older.next() : null;
      boolean change = previous == null || !row.hasContentOf(previous);
      if (change && row.isPublic() && row.hasContentOf(step)) {
        tell(step, before, row, reverted);
        return;
      }
      if (change) {
        reverted.add(row);
      }
      row = previous;
    }
  }

  private void tell(Step step, Step before, Step original, List<Step> revertedNewestFirst) {
    long oldest = revertedNewestFirst.getLast().revisionId();
    var description =
        new RevertDescription(
            RevertMethod.MANUAL, original.revisionId(), oldest, before.revisionId(), true);
    found.accept(
        new FoundTag(
            step.revisionId(), SoftwareTag.MANUAL_REVERT, RevertCodec.params(description)));
    if (revertedNewestFirst.size() == 1 && !revertedNewestFirst.getFirst().isPublic()) {
      return;
    }
    for (Step reverted : revertedNewestFirst) {
      found.accept(
          new FoundTag(
              reverted.revisionId(),
              SoftwareTag.REVERTED,
              RevertCodec.revertedBy(step.revisionId())));
    }
  }
}
