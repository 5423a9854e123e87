package org.palimpsest.wiki.page;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectLookup;
import org.palimpsest.store.page.RedirectStep;
import org.palimpsest.store.page.TitleLookup;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Numbered;
import org.palimpsest.store.seek.Slice;

/**
 * Finds the pages whose titles begin with what somebody has typed so far. Titles come in order, so
 * one that is exactly the text comes first. Thread-safe.
 */
public final class PrefixSearch {
  /** As far as the pages found can be paged through. */
  public static final int MOST_PASSED_OVER = 10_000;

  private final Database database;
  private final TitleParts parts;

  public PrefixSearch(Database database, TitleParts parts) {
    this.database = database;
    this.parts = parts;
  }

  /**
   * The pages whose titles begin with a text.
   *
   * @param text what was typed, of which only what titles may hold counts; the name of a namespace
   *     before it counts more than {@code namespaces}
   * @param namespaces the ids of the namespaces to look into, one at least
   * @param offset how many to pass over
   */
  public Slice<Numbered<PageFacts>, Long> find(
      String text, Collection<Integer> namespaces, long offset, int limit) {
    List<TitleRange> ranges = ranges(text, namespaces);
    if (ranges.isEmpty() || offset > MOST_PASSED_OVER) {
      return Slice.empty();
    }
    List<PageFacts> read =
        database.query(sql -> TitleLookup.merged(sql, ranges, (int) offset, limit + 1));
    Slice<Numbered<PageFacts>, Long> found = Slice.numbered(read, offset, limit);
    return offset + limit > MOST_PASSED_OVER ? new Slice<>(found.items(), null) : found;
  }

  /** The titles of pages, where a redirect gives way to what it leads to, each once. */
  public List<Title> resolved(List<PageFacts> pages) {
    List<Long> redirects = pages.stream().filter(PageFacts::redirect).map(PageFacts::id).toList();
    Map<Long, RedirectStep> steps =
        redirects.isEmpty() ? Map.of() : database.read(sql -> RedirectLookup.steps(sql, redirects));
    Set<Title> titles = new LinkedHashSet<>();
    for (PageFacts page : pages) {
      RedirectStep step = steps.get(page.id());
      titles.add(
          step != null && step.target() instanceof ParsedTitle.Local(Title title, String _)
              ? title
              : page.title());
    }
    return List.copyOf(titles);
  }

  private List<TitleRange> ranges(String typed, Collection<Integer> namespaces) {
    String text = TitleParts.typed(typed);
    Optional<Title> begun = parts.begun(text);
    if (begun.isEmpty() || !begun.get().canExist()) {
      return List.of();
    }
    Title title = begun.get();
    boolean main = title.namespace() == Namespace.MAIN;
    if (main && title.key().isEmpty()) {
      return List.of();
    }
    Collection<Integer> wanted =
        main && !text.startsWith(":") ? new LinkedHashSet<>(namespaces) : Set.of(title.namespace());
    return wanted.stream()
        .map(namespace -> TitleRange.all(namespace).beginningWith(title.key()))
        .toList();
  }
}
