package org.palimpsest.wikitext.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;

/** Collects what a parse finds beside the tree. Not thread-safe. */
public final class OutputBuilder {
  private final Title page;
  private final Set<Title> links = new LinkedHashSet<>();
  private final Set<Title> templates = new LinkedHashSet<>();
  private final Map<String, String> categories = new LinkedHashMap<>();
  private final Set<Tracking> tracking = new LinkedHashSet<>();
  private final Set<String> files = new LinkedHashSet<>();
  private final Set<String> thumbnails = new LinkedHashSet<>();
  private final Set<String> externalLinks = new LinkedHashSet<>();
  private final Set<ParsedTitle.Interwiki> interwikiLinks = new LinkedHashSet<>();
  private final Map<String, ParsedTitle.Interwiki> languageLinks = new LinkedHashMap<>();
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final Map<String, String> indicators = new LinkedHashMap<>();
  private final List<Message> warnings = new ArrayList<>();
  private @Nullable String defaultSort;
  private @Nullable String displayTitle;
  private int lifetime = 86_400;
  private boolean transientContent;
  private int numberedLinks;

  public OutputBuilder(Title page) {
    this.page = page;
  }

  /** A link to a page of this wiki; those that count nowhere are left out. */
  public void link(Title title) {
    if (title.canExist() && !title.equals(page)) {
      links.add(title);
    }
  }

  /** Where the page leads: a link even if that is the page itself. */
  public void redirect(LinkTarget target) {
    switch (target) {
      case ParsedTitle.Local(Title title, _) when title.namespace() == Namespace.MEDIA ->
          link(new Title(Namespace.FILE, title.key()));
      case ParsedTitle.Local(Title title, _) when title.canExist() -> links.add(title);
      case ParsedTitle.Local _ -> {}
      case ParsedTitle.Interwiki other -> interwikiLink(other);
    }
  }

  /** A page that was transcluded, or would have been if it existed. */
  public void template(Title title) {
    templates.add(title);
  }

  /**
   * A category of the page.
   *
   * @param key its name with underscores
   * @param sortKey what was given as such; null: the default one
   */
  public void category(String key, @Nullable String sortKey) {
    categories.put(key, sortKey == null ? "" : sortKey);
  }

  /** Something about the page that its maintainers want to find. */
  public void track(Tracking what) {
    tracking.add(what);
  }

  /** A file that the page shows or links, by its name with underscores. */
  public void file(String name) {
    files.add(name);
  }

  /** A file that is shown in the place of another, by its name with underscores. */
  public void thumbnail(String name) {
    thumbnails.add(name);
  }

  /** What was given to {@link #thumbnail}, in order of appearance. */
  public Set<String> thumbnails() {
    return thumbnails;
  }

  /** An address outside the wiki. */
  public void externalLink(String address) {
    externalLinks.add(address);
  }

  /** A link to another wiki. */
  public void interwikiLink(ParsedTitle.Interwiki target) {
    interwikiLinks.add(target);
  }

  /** The same page in another language; the first of each language counts. */
  public void languageLink(ParsedTitle.Interwiki target) {
    languageLinks.putIfAbsent(target.prefix(), target);
  }

  /** A property of the page. */
  public void property(String name, String value) {
    properties.put(name, value);
  }

  /** Whether a property has been set. */
  public boolean hasProperty(String name) {
    return properties.containsKey(name);
  }

  /** The content of an indicator, with marks; the last of a name counts. */
  public void indicator(String name, String content) {
    indicators.remove(name);
    indicators.put(name, content);
  }

  /** Something that whoever edits the page should know. */
  public void warn(Message warning) {
    if (!warnings.contains(warning)) {
      warnings.add(warning);
    }
  }

  /** The sort key of categories for which none is given; null: the name of the page. */
  public void defaultSort(@Nullable String key) {
    defaultSort = key;
  }

  /** What was set by {@link #defaultSort(String)}. */
  public @Nullable String defaultSort() {
    return defaultSort;
  }

  /** The heading of the page, with marks. */
  public void displayTitle(String markup) {
    displayTitle = markup;
  }

  /** What was set by {@link #displayTitle(String)}. */
  public @Nullable String displayTitle() {
    return displayTitle;
  }

  /** The page is true for so many seconds only. */
  public void expiresAfter(int seconds) {
    lifetime = Math.min(lifetime, seconds);
    transientContent = true;
  }

  /** For how many seconds the page is true. */
  public int lifetime() {
    return lifetime;
  }

  /** Whether it says something that changes by itself. */
  public boolean isTransient() {
    return transientContent;
  }

  /** The number of the next link that has no words. */
  public int nextLinkNumber() {
    return ++numberedLinks;
  }

  /** Links of this wiki, in order of appearance. */
  public Set<Title> links() {
    return links;
  }

  /** Names of files, in order of appearance. */
  public Set<String> files() {
    return files;
  }

  /** Contents of indicators by name, with marks. */
  public Map<String, String> indicators() {
    return indicators;
  }

  /** What has been found. */
  public Facts build() {
    return new Facts(
        links,
        templates,
        categories,
        tracking,
        files,
        externalLinks,
        interwikiLinks,
        languageLinks,
        properties,
        defaultSort == null ? "" : defaultSort,
        warnings,
        lifetime,
        transientContent);
  }
}
