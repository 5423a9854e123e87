package org.palimpsest.wiki.page;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    return acts.<Collection<Long>, Outcome>planned(sql -> plan(sql, performer, pageIds, links, now))
        .inStages((pages, writing) -> {
          Set<Limit> exceeded =
              links
                  ? acts.limits().consume(performer, Limit.PURGE, Limit.LINKPURGE)
                  : acts.limits().consume(performer, Limit.PURGE);
          boolean ofPages = !exceeded.contains(Limit.PURGE);
          Outcome done = new Outcome.Done(ofPages, links && !exceeded.contains(Limit.LINKPURGE));
          return ofPages
              ? writing.write(sql -> {
                PageTable.touch(sql, pages, now);
                return new Attempt.Done<>(done);
              })
              : new Attempt.Refused<>(done);
        });
  }

  private Planning<Collection<Long>, Outcome> plan(
      JdbcClient sql, Performer performer, Collection<Long> pageIds, boolean links, Instant now) {
    Optional<BlockInfo> block = acts.authority().blockAgainst(sql, performer, Act.PURGE, now);
    if (block.isPresent()) {
      return new Planning.Over<>(new Outcome.Blocked(block.get()));
    }
    return pageIds.isEmpty()
        ? new Planning.Over<>(new Outcome.Done(true, links))
        : new Planning.Ready<>(pageIds);
  }
}
