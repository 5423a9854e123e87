package org.palimpsest.wiki.page;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.performer.Performer;

/**
 * Has what has been made of pages made anew (spec: query-modules.md, section 9). What is known of
 * their links is written with each revision, so there it is never out of date. Thread-safe.
 */
public final class PurgePages {
  private final Acts acts;

  public PurgePages(Acts acts) {
    this.acts = acts;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * Done, as far as the limits allow.
     *
     * @param pages whether what has been made of the pages will be made anew
     * @param links whether their links are known anew, if that was asked for
     */
    record Done(boolean pages, boolean links) implements Outcome {}

    /** The performer is blocked. */
    record Blocked(BlockInfo block) implements Outcome {}
  }

  /**
   * Does it.
   *
   * @param pageIds the pages
   * @param links whether their links are to be known anew, too
   */
  public Outcome run(Performer performer, Collection<Long> pageIds, boolean links) {
    Instant now = acts.now();
    Optional<BlockInfo> block =
        acts.<Optional<BlockInfo>>read(
            sql -> acts.authority().blockAgainst(sql, performer, Act.PURGE, now));
    if (block.isPresent()) {
      return new Outcome.Blocked(block.get());
    }
    if (pageIds.isEmpty()) {
      return new Outcome.Done(true, links);
    }
    Set<Limit> exceeded =
        links
            ? acts.limits().consume(performer, Limit.PURGE, Limit.LINKPURGE)
            : acts.limits().consume(performer, Limit.PURGE);
    boolean purged = !exceeded.contains(Limit.PURGE);
    if (purged) {
      acts.write(sql -> {
        PageTable.touch(sql, pageIds, now);
        return new Attempt.Done<>(purged);
      });
    }
    return new Outcome.Done(purged, links && !exceeded.contains(Limit.LINKPURGE));
  }
}
