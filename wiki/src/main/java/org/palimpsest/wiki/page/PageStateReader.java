package org.palimpsest.wiki.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLanguageTable;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionLookup;
import org.palimpsest.store.watch.WatchLookup;
import org.palimpsest.store.watch.WatchLookup.Watch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the state of pages, with at most one query for each part. Thread-safe. */
public final class PageStateReader {
  /** Whoever has not seen a change for longer no longer comes by. */
  private static final Duration LATELY = Duration.ofDays(180);

  private final Database database;

  public PageStateReader(Database database) {
    this.database = database;
  }

  /**
   * The state of these titles.
   *
   * @param pages the titles, with what is known of their pages; null for those without one
   * @param watcher the account that asks; 0 for none
   */
  public Map<Title, PageState> read(
      Map<Title, @Nullable PageFacts> pages, Set<PagePart> parts, long watcher, Instant now) {
    return parts.isEmpty()
        ? none(pages)
        : database.read(sql -> read(sql, pages, parts, watcher, now));
  }

  private static Map<Title, PageState> none(Map<Title, @Nullable PageFacts> pages) {
    Map<Title, PageState> states = HashMap.newHashMap(pages.size());
    pages
        .keySet()
        .forEach(title -> states.put(title, new PageState(List.of(), 0, null, 0, 0, null)));
    return states;
  }

  private static Map<Title, PageState> read(
      JdbcClient sql,
      Map<Title, @Nullable PageFacts> pages,
      Set<PagePart> parts,
      long watcher,
      Instant now) {
    Set<Title> titles = pages.keySet();
    boolean protection = parts.contains(PagePart.PROTECTION);
    Map<Long, List<Protection>> ofPages =
        protection ? ProtectionLookup.ofPages(sql, ids(pages), now) : Map.of();
    Map<Title, Protection> ofTitles =
        protection ? ProtectionLookup.ofTitles(sql, missing(pages), now) : Map.of();
    Map<Title, PageFacts> partners =
        parts.contains(PagePart.PARTNER)
            ? PageLookup.byTitles(sql, titles.stream().map(PageStateReader::partner).toList())
            : Map.of();
    Map<Title, Watch> watches =
        parts.contains(PagePart.WATCHED) && watcher != 0
            ? WatchLookup.by(sql, watcher, titles, now)
            : Map.of();
    Map<Title, Long> watchers =
        parts.contains(PagePart.WATCHERS) ? WatchLookup.count(sql, titles, now) : Map.of();
    Map<Title, Long> visitors =
        parts.contains(PagePart.VISITORS)
            ? WatchLookup.countVisiting(sql, titles, LATELY, now)
            : Map.of();
    Map<Long, String> languages =
        parts.contains(PagePart.LANGUAGE) ? PageLanguageTable.of(sql, ids(pages)) : Map.of();
    Map<Title, PageState> states = HashMap.newHashMap(pages.size());
    for (Title title : titles) {
      PageFacts page = pages.get(title);
      PageFacts partner = partners.get(partner(title));
      states.put(
          title,
          new PageState(
              page == null
                  ? creation(ofTitles.get(title))
                  : ofPages.getOrDefault(page.id(), List.of()),
              partner == null ? 0 : partner.id(),
              watches.get(title),
              watchers.getOrDefault(title, 0L),
              visitors.getOrDefault(title, 0L),
              page == null ? null : languages.get(page.id())));
    }
    return states;
  }

  /** The talk page of a page, or the page that a talk page talks about. */
  private static Title partner(Title title) {
    return title.isTalk() ? title.subject() : title.talk();
  }

  private static List<Protection> creation(@Nullable Protection protection) {
    return protection == null ? List.of() : List.of(protection);
  }

  private static List<Long> ids(Map<Title, @Nullable PageFacts> pages) {
    return pages.values().stream().filter(Objects::nonNull).map(PageFacts::id).toList();
  }

  private static List<Title> missing(Map<Title, @Nullable PageFacts> pages) {
    List<Title> missing = new ArrayList<>();
    pages.forEach((title, page) -> {
      if (page == null) {
        missing.add(title);
      }
    });
    return missing;
  }
}
