package org.palimpsest.store.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the queries for the changes of watched titles one by one, so that their plans are seen. */
public final class WatchedChangePlans {
  private WatchedChangePlans() {}

  public static void byTime(
      JdbcClient sql, Window<Position> window, WatchedChangeFilter filter, Set<ChangePart> parts) {
    new WatchedChangeSelect(filter, parts).byTime(sql, window);
  }

  public static void ofTitles(
      JdbcClient sql,
      Collection<Title> titles,
      Window<Position> window,
      WatchedChangeFilter filter,
      Set<ChangePart> parts) {
    List<WatchedTitle> watched =
        titles.stream()
            .map(title -> new WatchedTitle(title, Instant.EPOCH, Instant.EPOCH))
            .toList();
    new WatchedChangeSelect(filter, parts).ofTitles(sql, watched, window, !filter.all());
  }

  public static void current(
      JdbcClient sql, Window<Position> window, WatchedChangeFilter filter, Set<ChangePart> parts) {
    new WatchedChangeSelect(filter, parts).current(sql, window);
  }

  public static void inFull(JdbcClient sql, Set<ChangePart> parts) {
    ChangeLookup.byIds(sql, List.of(1L, 2L), parts);
  }

  public static void begun(JdbcClient sql, Window<Position> window, WatchedChangeFilter filter) {
    WatchedChangeLookup.begun(sql, window, filter, !filter.all());
  }
}
