package org.palimpsest.wiki.group;

import java.util.List;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.watch.WatchState;

/** What became of a wish to change the groups of an account. */
public sealed interface GroupsOutcome {
  /**
   * Done as far as the performer may; the rest of the wish is passed over in silence. Where nothing
   * has changed there is no log entry.
   *
   * @param accountId the account
   * @param name its name
   * @param added the groups in which it is now, or until another time than before
   * @param removed the groups from which it has been taken
   * @param watch whether the performer watches the user page as they wished
   */
  record Changed(
      long accountId, String name, List<String> added, List<String> removed, WatchState watch)
      implements GroupsOutcome {
    public Changed {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /** There is no such account, or none that the performer may know of. */
  record NoSuchAccount(String name) implements GroupsOutcome {}

  /** The performer is blocked and may not change the groups of everybody anyway. */
  record Blocked(BlockInfo block) implements GroupsOutcome {}

  /** The performer may not give tags. */
  record TagsRefused(TagRefusal refusal) implements GroupsOutcome {}
}
