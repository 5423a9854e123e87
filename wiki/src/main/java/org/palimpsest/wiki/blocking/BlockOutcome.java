package org.palimpsest.wiki.blocking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.watch.WatchState;

/** What came of a wish to block somebody. */
public sealed interface BlockOutcome {
  /** Nothing has been or would be done. */
  sealed interface NotDone extends BlockOutcome {}

  /**
   * What a block is.
   *
   * @param target who is blocked
   * @param accountId their account; 0 for addresses
   * @param expires until when; null: for ever
   * @param hidesName whether the name is hidden
   */
  record Block(String target, long accountId, @Nullable Instant expires, boolean hidesName) {}

  /**
   * They are blocked.
   *
   * @param id the block
   * @param watch whether the performer watches their page
   */
  record Done(Block block, long id, WatchState watch) implements BlockOutcome {}

  /**
   * Asked for a dry run: this is what would happen.
   *
   * @param changedId the block that would be changed; 0: there would be a new one
   * @param autoblocks how many addresses would be caught with it
   */
  record Planned(Block block, long changedId, int autoblocks) implements BlockOutcome {}

  /** The performer may not do this, for all of these reasons. */
  record Refused(List<Refusal> refusals) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** The log entry may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** The block cannot be like that. */
  record Flawed(BlockFlaw flaw) implements NotDone {}

  /** There is no account of this name, or none that the performer may know of. */
  record NoSuchUser(String name) implements NotDone {}

  /** There is no block of this id, or none that the performer may know of. */
  record NoSuchBlock(long id) implements NotDone {}

  /**
   * The range is wider than can be blocked.
   *
   * @param prefix how many bits the addresses of a range must share
   */
  record RangeTooWide(int prefix) implements NotDone {}

  /** A page that is to be closed has vanished. */
  record PageMissing(Title title) implements NotDone {}

  /**
   * Whoever has made so many edits cannot have their name hidden.
   *
   * @param most how many they may have made
   */
  record TooManyEdits(int most) implements NotDone {}

  /** They are blocked already, just like that or without a wish to change it. */
  record AlreadyBlocked(String target) implements NotDone {}

  /** Others change the same block all the time. */
  record Busy() implements NotDone {}
}
