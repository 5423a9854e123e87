package org.palimpsest.wiki.importing;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.Engine;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.wiki.tag.TagIds;
import org.palimpsest.wikitext.redirect.Redirects;

/**
 * What all imports work with.
 *
 * @param texts where texts are kept
 * @param parser reads titles
 * @param tagIds the ids of tags
 * @param maxTextBytes the greatest size of a text
 * @param random makes what nobody can guess
 */
public record ImportTools(
    Engine engine,
    ContentStore texts,
    TitleParser parser,
    TagIds tagIds,
    int maxTextBytes,
    RandomGenerator random) {

  RevisionPreparer preparer(AuthorRule authors, @Nullable Instant now) {
    return new RevisionPreparer(authors, parser, new Redirects(parser), maxTextBytes, now);
  }

  LogPreparer logPreparer(AuthorRule authors) {
    return new LogPreparer(authors, parser);
  }

  ImportedTitles titles(Placement placement) {
    return new ImportedTitles(parser, placement);
  }

  ImportedAuthors authors() {
    return new ImportedAuthors(random);
  }

  ImportedPages pages(ImportedAuthors authors, ImportRules rules) {
    return new ImportedPages(engine, texts, authors, new ImportedReverts(tagIds), rules);
  }
}
