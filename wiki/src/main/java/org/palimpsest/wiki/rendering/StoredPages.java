package org.palimpsest.wiki.rendering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.revision.SlotText;
import org.palimpsest.wikitext.source.PageSource;
import org.palimpsest.wikitext.source.PageStatus;
import org.palimpsest.wikitext.source.PageText;

/**
 * The pages of the wiki as everybody sees them, whoever a parse is for: so what has come of a text
 * can be kept for others. Used by one parse.
 */
final class StoredPages implements PageSource {
  private static final Set<RevisionPart> PARTS = Set.of(RevisionPart.AUTHOR, RevisionPart.TEXT);
  private static final PageStatus SENTENCE = new PageStatus(0, false);

  private final Pages pages;
  private final RevisionReader reader;
  private final Predicate<Title> sentences;

  /**
   * The pages for one parse.
   *
   * @param sentences tells which titles are those of sentences that the wiki has without a page
   * @param memory holds the texts that are read
   */
  StoredPages(
      Pages pages, RevisionReader reader, Predicate<Title> sentences, RequestMemory memory) {
    this.pages = pages;
    this.reader = reader.within(memory);
    this.sentences = sentences;
  }

  @Override
  public Map<Title, PageText> texts(Collection<Title> titles) {
    Map<Long, PageFacts> byId = new HashMap<>();
    pages.byTitles(possible(titles)).values().forEach(page -> byId.put(page.id(), page));
    Map<Title, PageText> texts = HashMap.newHashMap(byId.size());
    List<PageFacts> left = new ArrayList<>(byId.values());
    while (!left.isEmpty()) {
      List<RevisionView> read = reader.latestOf(left, null, PARTS, Clearance.NONE).part().items();
      if (read.isEmpty()) {
        break;
      }
      for (RevisionView revision : read) {
        PageFacts page = byId.remove(revision.pageId());
        String text = text(revision);
        if (page != null && text != null) {
          texts.put(page.title(), text(page, revision, text));
        }
      }
      left = behind(left, read.getLast().pageId());
    }
    return texts;
  }

  /** What is left where the texts were too many bytes to be read at once. */
  private static List<PageFacts> behind(List<PageFacts> pages, long id) {
    int at = 0;
    while (pages.get(at).id() != id) {
      at++;
    }
    return pages.subList(at + 1, pages.size());
  }

  private static @Nullable String text(RevisionView revision) {
    SlotText content = revision.content().value();
    return content == null ? null : content.text();
  }

  private static PageText text(PageFacts page, RevisionView revision, String text) {
    return new PageText(
        page.id(),
        revision.id(),
        revision.created(),
        author(revision),
        revision.size(),
        ContentModel.ofWire(revision.model()).orElse(ContentModel.UNKNOWN),
        text);
  }

  /** Which texts pages have now; reads no text. */
  Map<Title, TextVersion> versions(Collection<Title> titles) {
    List<PageFacts> found = List.copyOf(pages.byTitles(possible(titles)).values());
    Map<Long, Title> byId = HashMap.newHashMap(found.size());
    found.forEach(page -> byId.put(page.id(), page.title()));
    Map<Title, TextVersion> versions = HashMap.newHashMap(found.size());
    if (!found.isEmpty()) {
      reader
          .latestOf(found, null, Set.of(RevisionPart.AUTHOR), Clearance.NONE)
          .part()
          .items()
          .forEach(revision -> {
            Title title = byId.get(revision.pageId());
            if (title != null) {
              versions.put(
                  title, new TextVersion(revision.pageId(), revision.id(), author(revision)));
            }
          });
    }
    return versions;
  }

  private static String author(RevisionView revision) {
    Actor author = revision.author().value();
    return author == null ? "" : author.name();
  }

  @Override
  public Map<Title, PageStatus> existing(Collection<Title> titles) {
    List<Title> possible = possible(titles);
    Map<Title, PageStatus> found = HashMap.newHashMap(possible.size());
    pages
        .byTitles(possible)
        .forEach((title, page) -> found.put(title, new PageStatus(page.id(), page.redirect())));
    possible.stream().filter(sentences).forEach(title -> found.putIfAbsent(title, SENTENCE));
    return found;
  }

  private static List<Title> possible(Collection<Title> titles) {
    return titles.stream().filter(Title::canExist).distinct().toList();
  }
}
