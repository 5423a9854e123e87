package org.palimpsest.wikitext.context;

import org.palimpsest.wikitext.source.FileSource;
import org.palimpsest.wikitext.source.PageSource;
import org.palimpsest.wikitext.source.WikiFacts;

/** A wiki as one parse sees it. */
public record Wiki(Settings settings, PageSource pages, FileSource files, WikiFacts facts) {}
