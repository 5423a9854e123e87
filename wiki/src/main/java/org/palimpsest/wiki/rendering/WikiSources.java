package org.palimpsest.wiki.rendering;

import java.util.function.Predicate;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.file.FileVersionReader;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.context.Wiki;

/**
 * Where the parser finds what it asks of the wiki. Thread-safe.
 *
 * @param sentences tells which titles are those of sentences that the wiki has without a page
 */
public record WikiSources(
    Pages pages,
    RevisionReader revisions,
    FileVersionReader files,
    Predicate<Title> sentences,
    FactSource facts) {
  /** The pages as one parse sees them. */
  StoredPages pagesFor(Viewer viewer) {
    return new StoredPages(pages, revisions, sentences, viewer.memory());
  }

  /** The wiki as one parse sees it. */
  Wiki of(Settings settings, Viewer viewer) {
    return new Wiki(
        settings, pagesFor(viewer), new StoredFiles(pages, files), facts.of(viewer.words()));
  }
}
