package org.palimpsest.wiki.contribution;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.contribution.Contributor;
import org.palimpsest.store.contribution.ContributorLookup;

/** Reads who has contributed to pages, as one reader may know it. Thread-safe. */
public final class ContributorReader {
  private final Database database;
  private final InstantSource clock;

  public ContributorReader(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A part of the contributors to these pages.
   *
   * @param from where to begin; null: with the first
   * @param groups those in one of these groups; empty: whatever their groups
   * @param excluding whether those in one of these groups are left out instead
   * @param limit at most so many with accounts
   */
  public PageContributors list(
      List<Long> pageIds,
      Contributor.@Nullable Place from,
      Set<String> groups,
      boolean excluding,
      int limit,
      Clearance clearance) {
    ContributorLookup.Filter filter =
        new ContributorLookup.Filter(groups, excluding, clock.instant().getEpochSecond());
    ContributorLookup.Found found =
        database.query(sql -> ContributorLookup.list(sql, pageIds, from, filter, clearance, limit));
    return new PageContributors(found.anonymous(), found.named());
  }
}
