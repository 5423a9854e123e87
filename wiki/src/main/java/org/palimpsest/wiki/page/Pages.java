package org.palimpsest.wiki.page;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.deletion.DeletedRevisionLookup;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.file.FileVersionLookup;
import org.palimpsest.store.page.LatestRevisionCache;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.PageWithLatest;
import org.palimpsest.store.page.RedirectLookup;
import org.palimpsest.store.page.RedirectStep;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.wiki.revision.FoundRevision;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds pages: one query for up to 500 of them. What is known of a page is never hidden.
 * Thread-safe.
 */
public final class Pages {
  private final Database database;
  private final LatestRevisionCache latest;

  public Pages(Database database) {
    this.database = database;
    this.latest = new LatestRevisionCache(database);
  }

  /** The page of this name, if it exists. */
  public Optional<PageFacts> find(Title title) {
    return database.query(sql -> PageTable.find(sql, title));
  }

  /** Whether there is a file of this title, with a page or without. */
  public boolean hasFile(Title title) {
    return database.query(sql -> FileTable.find(sql, title)).isPresent();
  }

  /** Which of these titles files have, whether with pages or without. */
  public Set<Title> withFiles(Collection<Title> titles) {
    return titles.isEmpty()
        ? Set.of()
        : database.read(sql -> Set.copyOf(FileVersionLookup.files(sql, titles).keySet()));
  }

  /** The page with this id, if it exists. */
  public Optional<PageFacts> find(long id) {
    return database.query(sql -> PageTable.find(sql, id));
  }

  /** The page of this name with its latest revision, if it exists. */
  public Optional<PageWithRevision> findWithLatest(Title title) {
    return latest
        .find(title)
        .map(found -> new PageWithRevision(found.page(), FoundRevision.of(found.latest())));
  }

  /** The pages of these names; those that do not exist are absent. */
  public Map<Title, PageFacts> byTitles(Collection<Title> titles) {
    if (titles.size() == 1) {
      PageWithLatest kept = latest.findKept(titles.iterator().next()).orElse(null);
      if (kept != null) {
        return Map.of(kept.page().title(), kept.page());
      }
    }
    return found(titles, PageLookup::byTitles);
  }

  /** The pages with these ids; those that do not exist are absent. */
  public Map<Long, PageFacts> byIds(Collection<Long> ids) {
    return found(ids, PageLookup::byIds);
  }

  /** The pages behind an id, in order of id. */
  public List<PageFacts> behind(long id, int limit) {
    return database.query(sql -> PageLookup.behind(sql, id, limit));
  }

  /** The pages that these revisions belong to, by the revision's id. */
  public Map<Long, PageFacts> byRevisionIds(Collection<Long> ids) {
    return found(ids, PageLookup::byRevisionIds);
  }

  /**
   * The titles that those of these revisions have had that are deleted, by the revision's id. That
   * a revision has been deleted is for those only who may see deleted histories.
   */
  public Map<Long, Title> titlesOfDeleted(Collection<Long> ids) {
    return ids.isEmpty() ? Map.of() : database.read(sql -> DeletedRevisionLookup.titles(sql, ids));
  }

  /** Where those of these pages that are redirects lead to, by page id. */
  public SortedMap<Long, RedirectStep> follow(Collection<Long> pageIds) {
    return pageIds.isEmpty()
        ? Collections.emptySortedMap()
        : database.read(sql -> RedirectLookup.steps(sql, pageIds));
  }

  private <K, V> Map<K, V> found(
      Collection<K> wanted, BiFunction<JdbcClient, Collection<K>, Map<K, V>> lookup) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    return Batches.isOne(wanted)
        ? database.query(sql -> lookup.apply(sql, wanted))
        : database.read(sql -> lookup.apply(sql, wanted));
  }
}
