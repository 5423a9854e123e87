package org.palimpsest.wiki.edit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.SlotRow;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchState;

/**
 * What counts for an edit besides the page itself.
 *
 * @param history what the editor had before them, and what has happened since
 * @param undone what is to be undone; null for any other edit
 * @param extraSlots the slots of the page besides the main one
 * @param tagRefusal why the performer may not give tags; empty if they may, or give none
 * @param deleted whether the page has been deleted since editing began
 * @param prefersMinor whether the performer calls their edits minor if they do not say otherwise
 * @param watch what becomes of the page on the performer's watchlist
 */
record Background(
    BaseHistory history,
    @Nullable Undone undone,
    List<SlotRow> extraSlots,
    Optional<TagRefusal> tagRefusal,
    boolean deleted,
    boolean prefersMinor,
    WatchPlan watch) {

  /** What is known of an edit before anything is. */
  static Background none(Title title) {
    return new Background(
        BaseHistory.NONE,
        null,
        List.of(),
        Optional.empty(),
        false,
        false,
        WatchPlan.none(title, WatchState.UNWATCHED));
  }

  /**
   * Revisions that are to be undone.
   *
   * @param newest the newest of them
   * @param original the one before the oldest of them
   * @param reverted all of them, oldest first; one too many where it is more than can be marked
   */
  record Undone(RevisionRow newest, RevisionRow original, List<RevisionRow> reverted) {}
}
