package org.palimpsest.store.watch;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which titles of a watchlist are listed.
 *
 * @param namespaces in these namespaces; empty: in all
 * @param changed only those that have (true) or do not have (false) changes that the watcher has
 *     not seen; null: all
 */
public record WatchlistFilter(Set<Integer> namespaces, @Nullable Boolean changed) {
  public WatchlistFilter {
    namespaces = Set.copyOf(namespaces);
  }
}
