package org.palimpsest.wiki.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.store.Database;
import org.palimpsest.store.EngineVersion;
import org.palimpsest.store.statistics.Statistics;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.statistics.UserCounts;
import org.palimpsest.wiki.setting.GroupSettings;

/** Counts what is in the wiki. Nothing of it is ever hidden. Thread-safe. */
public final class SiteReader {
  private static final String SYSOP = "sysop";
  private static final Duration ACTIVE = Duration.ofDays(30);

  private final Database database;
  private final GroupSet groups;

  public SiteReader(Database database, GroupSettings settings) {
    this.database = database;
    this.groups = settings.groups();
  }

  /** How much there is. */
  public SiteCounts counts(Instant now) {
    return database.read(sql -> {
      Statistics sums = StatisticsTable.read(sql);
      return new SiteCounts(
          sums.pages(),
          sums.articles(),
          sums.edits(),
          sums.images(),
          sums.users(),
          UserCounts.activeSince(sql, now.minus(ACTIVE)),
          UserCounts.byGroup(sql, now).getOrDefault(SYSOP, 0L));
    });
  }

  /**
   * How many members the groups have, by name. Absent are the groups in which somebody is by
   * address or experience, since that is found out anew for each request.
   */
  public Map<String, Long> groupSizes(Instant now) {
    return database.read(sql -> {
      Map<String, Long> sizes = new HashMap<>(UserCounts.byGroup(sql, now));
      groups.explicitNames().forEach(name -> sizes.putIfAbsent(name, 0L));
      sizes.put(GroupSet.USER, StatisticsTable.read(sql).users());
      return Collections.unmodifiableMap(sizes);
    });
  }

  /** What keeps the data. */
  public DatabaseSoftware databaseSoftware() {
    String type =
        switch (database.engine()) {
          case SQLITE -> "sqlite";
          case POSTGRESQL -> "postgres";
        };
    return new DatabaseSoftware(
        type, database.query(sql -> EngineVersion.read(sql, database.engine())));
  }
}
