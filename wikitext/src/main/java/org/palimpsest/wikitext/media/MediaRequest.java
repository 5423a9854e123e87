package org.palimpsest.wikitext.media;

import org.palimpsest.model.title.Title;

/**
 * A file to be shown, as it was written; what it looks like depends on the file.
 *
 * @param file the page of the file
 * @param block whether it stands by itself, as a figure, and not within a line
 */
public record MediaRequest(Title file, boolean block) {}
