package org.palimpsest.server.wiring;

import org.palimpsest.store.content.ContentStore;
import org.palimpsest.wiki.comparison.Comparisons;
import org.palimpsest.wiki.effects.RevisionEffects;
import org.palimpsest.wiki.importing.ImportTools;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.tag.TagIds;

/** Revisions and their texts: how they are written and read. */
record RevisionAssembly(
    Foundation base,
    ContentStore contents,
    TagIds tagIds,
    RevisionWriter writer,
    RevisionReader reader,
    Comparisons comparisons) {
  private static final long TEXT_CACHE_BYTES = 16L << 20;

  static RevisionAssembly of(Foundation base) {
    ContentStore contents = new ContentStore(TEXT_CACHE_BYTES);
    TagIds tagIds = TagIds.load(base.database());
    return new RevisionAssembly(
        base,
        contents,
        tagIds,
        new RevisionWriter(RevisionEffects.all(tagIds)),
        new RevisionReader(base.database(), contents, base.settings().answers().maxResultBytes()),
        new Comparisons(
            base.database(),
            new RevisionCutter(contents),
            base.titles(),
            PreSaveTransforms.PLAIN,
            base.settings().edit().maxArticleBytes()));
  }

  /** What imports work with. */
  ImportTools imports() {
    return new ImportTools(
        base.database().engine(),
        contents,
        base.titles(),
        tagIds,
        base.settings().edit().maxArticleBytes(),
        base.random());
  }
}
