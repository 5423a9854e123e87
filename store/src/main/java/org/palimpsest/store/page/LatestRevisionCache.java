package org.palimpsest.store.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.cache.ChangedRows;
import org.palimpsest.store.cache.CommittedState;

/**
 * Pages with their latest revisions, kept in memory exactly as long as they are those of the
 * database: what a commit changes is dropped before who made it is answered, and everything is when
 * another process has committed. On a server that several nodes share nothing is kept. Thread-safe.
 *
 * <p>A comment may name the author of any revision, so those that name somebody are dropped when
 * any revision has changed, as when something of it is hidden: that is seldom.
 *
 * <p>All that is kept is of one state, {@code known}. Who finds the database in another one asks
 * the database.
 */
public final class LatestRevisionCache {
  private static final int MOST = 2048;

  private final Database database;
  private final CommittedState state;
  private final Cache<Title, PageWithLatest> kept;
  private final Map<Long, Title> byPage = new ConcurrentHashMap<>();
  private final Map<Long, Title> byRevision = new ConcurrentHashMap<>();
  private final Map<Long, Title> naming = new ConcurrentHashMap<>();
  private volatile long known;

  /** Keeps what is read of this database. */
  public LatestRevisionCache(Database database) {
    this.database = database;
    this.state = database.committedState();
    this.known = state.current();
    this.kept =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run)
            .evictionListener(
                (@Nullable Title title, @Nullable PageWithLatest page, RemovalCause cause) ->
                    unindex(page))
            .build();
    state.listen(this::moved);
  }

  /** The page of this title with its latest revision, if it exists. */
  public Optional<PageWithLatest> find(Title title) {
    long now = state.current();
    PageWithLatest found = kept(title, now);
    if (found != null) {
      return Optional.of(found);
    }
    Optional<PageWithLatest> read = database.query(sql -> PageLookup.withLatest(sql, title));
    if (now == state.current()) {
      read.ifPresent(page -> keep(title, page, now));
    }
    return read;
  }

  /** The page of this title with its latest revision, if they happen to be kept. */
  public Optional<PageWithLatest> findKept(Title title) {
    return Optional.ofNullable(kept(title, state.current()));
  }

  private @Nullable PageWithLatest kept(Title title, long now) {
    if (now == CommittedState.NONE) {
      return null;
    }
    if (now != known) {
      catchUp();
      return null;
    }
    return kept.getIfPresent(title);
  }

  /** Forgets everything where another process has committed. */
  private synchronized void catchUp() {
    if (!state.isMoving() && known != state.current()) {
      forgetAll();
      known = state.current();
    }
  }

  private synchronized void keep(Title title, PageWithLatest page, long at) {
    if (at != CommittedState.NONE && at == known) {
      kept.put(title, page);
      byPage.put(page.page().id(), title);
      byRevision.put(page.latest().id(), title);
      if (page.latest().comment().isCut()) {
        naming.put(page.page().id(), title);
      }
    }
  }

  private synchronized void moved(long from, long to, ChangedRows changed) {
    if (changed.any() || known != from) {
      forgetAll();
    } else {
      changed.pages().forEach(id -> forget(byPage.get(id)));
      if (!changed.revisions().isEmpty()) {
        changed.revisions().forEach(id -> forget(byRevision.get(id)));
        List.copyOf(naming.values()).forEach(this::forget);
      }
    }
    known = to;
  }

  private void forgetAll() {
    kept.invalidateAll();
    byPage.clear();
    byRevision.clear();
    naming.clear();
  }

  private void forget(@Nullable Title title) {
    if (title != null) {
      unindex(kept.asMap().remove(title));
    }
  }

  private void unindex(@Nullable PageWithLatest page) {
    if (page != null) {
      byPage.remove(page.page().id());
      byRevision.remove(page.latest().id());
      naming.remove(page.page().id());
    }
  }
}
