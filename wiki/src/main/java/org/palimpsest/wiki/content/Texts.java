package org.palimpsest.wiki.content;

import org.palimpsest.store.content.ContentStore;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wikitext.redirect.Redirects;

/**
 * The texts of pages: where they are kept, and who knows what they amount to.
 *
 * @param store keeps them
 * @param redirects finds where they lead to
 * @param summaries says what a change of them comes to
 * @param transforms knows what is done to them when they are saved
 */
public record Texts(
    ContentStore store,
    Redirects redirects,
    AutomaticSummary summaries,
    PreSaveTransforms transforms) {}
