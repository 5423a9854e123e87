package org.palimpsest.wiki.blocking;

import java.util.List;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.watch.WatchState;

/** What came of a wish to lift a block. */
public sealed interface UnblockOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends UnblockOutcome {}

  /**
   * It is lifted.
   *
   * @param id the block
   * @param target who was blocked; empty where an address was caught automatically
   * @param accountId their account; 0 for addresses
   * @param watchable whether there is a page of theirs that can be watched
   * @param watch whether the performer watches it
   */
  record Done(long id, String target, long accountId, boolean watchable, WatchState watch)
      implements UnblockOutcome {}

  /** The performer may not do this, for all of these reasons. */
  record Refused(List<Refusal> refusals) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** The log entry may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /**
   * The performer is blocked.
   *
   * @param own whether it is their own block that they want to lift
   */
  record PerformerBlocked(BlockInfo block, boolean own) implements NotDone {}

  /**
   * There is no such block, or none that the performer may know of.
   *
   * @param what who is said to be blocked, or the block as {@code #12}
   */
  record NotBlocked(String what) implements NotDone {}

  /** Others change the same block all the time. */
  record Busy() implements NotDone {}
}
