package org.palimpsest.wiki.authority;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionLookup;
import org.palimpsest.store.protection.ProtectionTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows how pages and titles are protected. */
@FunctionalInterface
interface ProtectionSource {
  /**
   * The protections that have not ended.
   *
   * @param page the page of the title; null: how its making is protected
   */
  List<Protection> of(Title title, @Nullable PageFacts page);

  /** Looks when it is first asked about a title, for who asks about one state of it. */
  static ProtectionSource reading(JdbcClient sql, Instant now) {
    Map<Title, List<Protection>> known = new HashMap<>();
    return (title, page) ->
        known.computeIfAbsent(
            title,
            _ ->
                page == null
                    ? ProtectionTable.ofTitle(sql, title, now).stream().toList()
                    : ProtectionTable.of(sql, page.id(), now));
  }

  /**
   * Has looked at once, by two queries for up to 500 of them, and knows of no others.
   *
   * @param pages the titles, with what is known of their pages; null for those without one
   */
  static ProtectionSource read(JdbcClient sql, Map<Title, @Nullable PageFacts> pages, Instant now) {
    Collection<PageFacts> existing = pages.values().stream().filter(Objects::nonNull).toList();
    Map<Long, List<Protection>> ofPages =
        ProtectionLookup.ofPages(sql, existing.stream().map(PageFacts::id).toList(), now);
    Map<Title, Protection> ofTitles =
        ProtectionLookup.ofTitles(
            sql,
            pages.entrySet().stream()
                .filter(entry -> entry.getValue() == null)
                .map(Map.Entry::getKey)
                .toList(),
            now);
    return (title, page) -> {
      if (page != null) {
        return ofPages.getOrDefault(page.id(), List.of());
      }
      Protection creation = ofTitles.get(title);
      return creation == null ? List.of() : List.of(creation);
    };
  }
}
