package org.palimpsest.actionapi.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleProblem;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.page.PageWithRevision;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.FoundRevision;

/**
 * Finds the pages of one page set: one query for all titles, ids or revisions, and one for each
 * step of the redirects. Used by one thread.
 */
final class PageSetBuilder {
  private static final String INDEX = "index";

  /** More redirects than this are not followed one after the other. */
  private static final int MOST_HOPS = 100;

  private final Pages pages;
  private final PageEntries entries;
  private final InterwikiList interwiki;
  private final RedirectTrail trail;
  private final boolean follows;
  private final String reader;
  private final Set<Title> met = new HashSet<>();
  private final Map<String, TitleProblem> invalid = new LinkedHashMap<>();
  private final Map<Title, Long> virtual = new LinkedHashMap<>();
  private final Map<Title, Long> missing = new LinkedHashMap<>();
  private final List<Long> missingIds = new ArrayList<>();
  private final List<Long> badRevisions = new ArrayList<>();
  private final List<Long> revisionIds = new ArrayList<>();
  private final List<Long> deletedRevisionIds = new ArrayList<>();
  private final SortedMap<Long, PageFacts> found = new TreeMap<>();
  private final Map<Long, PageFacts> redirects = new HashMap<>();
  private final Map<Title, Title> personal = new LinkedHashMap<>();
  private @Nullable FoundRevision latest;
  private long nextId = -1;

  /**
   * An empty page set in the making.
   *
   * @param entries makes the entries of the pages
   * @param interwiki where targets on other wikis are noted
   * @param follows whether redirects are followed
   * @param reader the name of the person who asks, to whom some special pages lead
   */
  PageSetBuilder(
      Pages pages, PageEntries entries, InterwikiList interwiki, boolean follows, String reader) {
    this.pages = pages;
    this.entries = entries;
    this.interwiki = interwiki;
    this.trail = new RedirectTrail(entries.namespaces());
    this.follows = follows;
    this.reader = reader;
  }

  /** Adds texts that are no titles; before all titles. */
  void addInvalid(Map<String, TitleProblem> texts) {
    invalid.putAll(texts);
    nextId -= texts.size();
  }

  /**
   * Adds the pages of these titles.
   *
   * @param withLatest whether a single page is to come with its latest revision
   */
  void addTitles(Collection<Title> titles, boolean withLatest) {
    List<Title> possible = titles.stream().filter(Title::canExist).toList();
    if (withLatest && possible.size() == 1) {
      PageWithRevision both = pages.findWithLatest(possible.getFirst()).orElse(null);
      latest = both == null ? null : both.latest();
      place(titles, both == null ? Map.of() : Map.of(possible.getFirst(), both.page()));
    } else {
      place(titles, pages.byTitles(possible));
    }
    follow();
  }

  /** Adds the pages of these ids. */
  void addIds(Collection<Long> ids) {
    Map<Long, PageFacts> existing = pages.byIds(positive(ids));
    for (Long id : ids) {
      PageFacts page = existing.get(id);
      if (page == null) {
        missingIds.add(id);
      } else if (met.add(page.title())) {
        find(page);
      }
    }
    follow();
  }

  /**
   * Adds the pages to which these revisions belong; they are never taken for redirects.
   *
   * @param deletedToo whether deleted revisions stand for the titles that they have had
   */
  void addRevisions(Collection<Long> ids, boolean deletedToo) {
    Map<Long, PageFacts> existing = pages.byRevisionIds(positive(ids));
    List<Long> others = new ArrayList<>();
    for (Long id : ids) {
      PageFacts page = existing.get(id);
      if (page == null) {
        others.add(id);
      } else {
        found.put(page.id(), page);
        met.add(page.title());
        revisionIds.add(id);
      }
    }
    Map<Long, Title> deleted =
        deletedToo ? pages.titlesOfDeleted(positive(others)) : Map.<Long, Title>of();
    for (Long id : others) {
      (deleted.containsKey(id) ? deletedRevisionIds : badRevisions).add(id);
    }
    addTitlesOfDeleted(new TreeMap<>(deleted).values());
  }

  private void addTitlesOfDeleted(Collection<Title> titles) {
    Map<Title, PageFacts> live = pages.byTitles(titles);
    for (Title title : titles) {
      PageFacts page = live.get(title);
      if (met.add(title) && page == null) {
        missing.put(title, nextId--);
      } else if (page != null) {
        found.put(page.id(), page);
      }
    }
  }

  private static List<Long> positive(Collection<Long> ids) {
    return ids.stream().filter(id -> id > 0).toList();
  }

  /** Gives every title that is new its place; those that can be no pages come first. */
  private void place(Collection<Title> titles, Map<Title, PageFacts> existing) {
    for (Title title : titles) {
      if (!title.canExist() && met.add(title)) {
        Title own = follows ? PersonalPages.target(title, reader) : null;
        if (own == null) {
          virtual.put(title, nextId--);
        } else {
          personal.put(title, own);
        }
      }
    }
    for (Title title : titles) {
      if (title.canExist() && met.add(title)) {
        PageFacts page = existing.get(title);
        if (page == null) {
          missing.put(title, nextId--);
        } else {
          find(page);
        }
      }
    }
  }

  private void find(PageFacts page) {
    found.put(page.id(), page);
    if (follows && page.redirect()) {
      redirects.put(page.id(), page);
    }
  }

  private void follow() {
    for (int hop = 0; hop < MOST_HOPS && !(redirects.isEmpty() && personal.isEmpty()); hop++) {
      List<Title> targets = new ArrayList<>();
      Map<Title, PageFacts> existing = new HashMap<>();
      followRedirects(targets, existing);
      followPersonal(targets, existing);
      place(targets, existing);
    }
  }

  private void followRedirects(List<Title> targets, Map<Title, PageFacts> existing) {
    pages
        .follow(redirects.keySet())
        .forEach((id, step) -> {
          trail.add(Objects.requireNonNull(found.remove(id)).title(), step.target());
          switch (step.target()) {
            case ParsedTitle.Interwiki other -> interwiki.add(other);
            case ParsedTitle.Local local -> {
              targets.add(local.title());
              if (step.page() != null) {
                existing.put(local.title(), step.page());
              }
            }
          }
        });
    redirects.clear();
  }

  private void followPersonal(List<Title> targets, Map<Title, PageFacts> existing) {
    personal.forEach((from, to) -> trail.add(from, new ParsedTitle.Local(to, "")));
    existing.putAll(pages.byTitles(personal.values()));
    targets.addAll(personal.values());
    personal.clear();
  }

  /**
   * The page set.
   *
   * @param normalized how titles have been changed to become titles
   * @param extra what a generator adds to the entries of titles
   */
  PageSet build(ListNode normalized, Map<Title, ObjectNode> extra) {
    List<PageSetEntry> pagesOfTitles = new ArrayList<>();
    Map<Title, ObjectNode> byTitle = new HashMap<>();
    ObjectNode all = PageSet.newEntries();
    missing.forEach((title, id) -> {
      ObjectNode entry = entries.missing(title);
      pagesOfTitles.add(new PageSetEntry(id, title, null, null, entry));
      put(all, id, title, entry, byTitle);
    });
    PageSetStrays strays = strays();
    long invalidId = -1;
    for (ObjectNode text : strays.invalid()) {
      all.put(Long.toString(invalidId--), text);
    }
    missingIds.forEach(id -> all.put(Long.toString(id), PageEntries.missingId(id)));
    virtual.forEach((title, id) -> put(all, id, title, entries.virtual(title), byTitle));
    found.forEach((id, page) -> {
      ObjectNode entry = entries.existing(page);
      pagesOfTitles.add(new PageSetEntry(id, page.title(), page, latest, entry));
      put(all, id, page.title(), entry, byTitle);
    });
    addExtra(extra, byTitle);
    return new PageSet(
        pagesOfTitles, revisionIds, deletedRevisionIds, lists(normalized, extra), all, strays);
  }

  private PageSetStrays strays() {
    List<ObjectNode> texts = new ArrayList<>();
    invalid.forEach((text, problem) -> texts.add(entries.invalid(text, problem)));
    return new PageSetStrays(
        texts,
        virtual.keySet().stream().map(entries::virtual).toList(),
        missingIds.stream().map(PageEntries::missingId).toList(),
        badRevisions.stream().map(PageEntries::badRevision).toList(),
        interwiki.entries());
  }

  private static void put(
      ObjectNode all, long id, Title title, ObjectNode entry, Map<Title, ObjectNode> byTitle) {
    all.put(Long.toString(id), entry);
    byTitle.put(title, entry);
  }

  /** A page that several titles lead to has the best place of them in the generator's list. */
  private void addExtra(Map<Title, ObjectNode> extra, Map<Title, ObjectNode> byTitle) {
    extra.forEach((title, members) -> {
      ObjectNode entry = byTitle.get(title);
      if (entry != null) {
        entry.putAll(members);
      }
    });
    for (Title from : trail.sources()) {
      ObjectNode members = extra.get(from);
      Title end = trail.end(from);
      ObjectNode entry = end == null || !end.canExist() ? null : byTitle.get(end);
      if (entry != null
          && members != null
          && members.get(INDEX) instanceof Node.Whole(long place)
          && !(entry.get(INDEX) instanceof Node.Whole(long own) && own <= place)) {
        entry.put(INDEX, place);
      }
    }
  }

  private ObjectNode lists(ListNode normalized, Map<Title, ObjectNode> extra) {
    ObjectNode badRevids = new ObjectNode(ObjectNode.Kind.ASSOC, "rev");
    badRevisions.forEach(id -> badRevids.put(Long.toString(id), PageEntries.badRevision(id)));
    ObjectNode lists = new ObjectNode();
    putUnlessEmpty(lists, "normalized", normalized);
    putUnlessEmpty(lists, "interwiki", interwiki.node());
    putUnlessEmpty(lists, "redirects", trail.node(extra));
    if (!badRevids.isEmpty()) {
      lists.put("badrevids", badRevids);
    }
    return lists;
  }

  private static void putUnlessEmpty(ObjectNode lists, String key, ListNode list) {
    if (!list.isEmpty()) {
      lists.put(key, list);
    }
  }
}
