package org.palimpsest.wiki.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.palimpsest.model.text.LetterCase;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * What people have put in the place of the wiki's words: the text of the page {@code MediaWiki:Key}
 * for the language of the wiki, of {@code MediaWiki:Key/code} for another one. Whatever is hidden
 * counts as not written. Read anew each time, along the index of titles. Thread-safe.
 */
public final class Overrides {
  /** Up to so many pages are looked for by name, one by one; for more, all are read. */
  private static final int FEW = 500;

  /** More pages of the namespace than these are not looked at when all are asked for. */
  private static final int MOST = 10_000;

  private final Database database;
  private final RevisionReader revisions;
  private final TitleParser titles;
  private final String content;

  /**
   * The pages of a wiki.
   *
   * @param content the code of the language that the wiki is written in
   */
  public Overrides(
      Database database, RevisionReader revisions, TitleParser titles, String content) {
    this.database = database;
    this.revisions = revisions;
    this.titles = titles;
    this.content = content;
  }

  /** The page that stands for a message in a language; empty when no page can be called so. */
  public Optional<Title> page(String key, String language) {
    String name = language.equals(content) ? key : key + '/' + language;
    return titles.parse(name, Namespace.MEDIAWIKI) instanceof ParsedTitle.Local local
            && local.title().namespace() == Namespace.MEDIAWIKI
        ? Optional.of(local.title())
        : Optional.empty();
  }

  /** The texts of those of these messages for which there is a page in this language, by key. */
  public Map<String, String> texts(Collection<String> keys, String language) {
    Map<String, Title> pages = new HashMap<>();
    keys.forEach(key -> page(key, language).ifPresent(title -> pages.put(key, title)));
    Map<Title, String> texts = textsOf(new HashSet<>(pages.values()));
    return pages.entrySet().stream()
        .filter(entry -> texts.containsKey(entry.getValue()))
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> texts.get(entry.getValue())));
  }

  /**
   * The keys for which there is a page in just this language, whether or not the wiki has such a
   * message, in order; at most ten thousand pages are looked at.
   */
  public SortedSet<String> keys(String language) {
    String ending = '/' + language;
    boolean plain = language.equals(content);
    SortedSet<String> keys = new TreeSet<>();
    for (PageFacts page : all()) {
      String name = page.title().key();
      if (plain ? name.indexOf('/') < 0 : name.endsWith(ending)) {
        keys.add(key(plain ? name : name.substring(0, name.length() - ending.length())));
      }
    }
    return keys;
  }

  /** The key that a name or the name of a page means: small first letter, underscores. */
  public static String key(String name) {
    if (name.isEmpty()) {
      return name;
    }
    int first = Character.charCount(name.codePointAt(0));
    return LetterCase.lower(name.substring(0, first)) + name.substring(first).replace(' ', '_');
  }

  private Map<Title, String> textsOf(Set<Title> wanted) {
    List<PageFacts> pages = found(wanted);
    Map<Long, Title> byId =
        pages.stream().collect(Collectors.toMap(PageFacts::id, PageFacts::title));
    Map<Title, String> texts = new HashMap<>();
    if (!pages.isEmpty()) {
      revisions
          .latestOf(pages, null, Set.of(RevisionPart.TEXT), Clearance.NONE)
          .part()
          .items()
          .forEach(revision ->
              text(revision).ifPresent(text -> texts.put(byId.get(revision.pageId()), text)));
    }
    return texts;
  }

  private List<PageFacts> found(Set<Title> wanted) {
    return wanted.size() <= FEW
        ? database.read(sql -> List.copyOf(PageLookup.byTitles(sql, wanted).values()))
        : all().stream().filter(page -> wanted.contains(page.title())).toList();
  }

  private List<PageFacts> all() {
    return database.query(sql -> PageLookup.inNamespace(sql, Namespace.MEDIAWIKI, MOST));
  }

  private static Optional<String> text(RevisionView revision) {
    return Optional.ofNullable(revision.content().value()).map(content -> content.text());
  }
}
