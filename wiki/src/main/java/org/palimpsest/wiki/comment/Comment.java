package org.palimpsest.wiki.comment;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;

/**
 * What somebody wrote about a change.
 *
 * @param text as it was written
 * @param page the page that it is about, in which sections are looked for and from which subpages
 *     are reached; null: none that may be told
 */
public record Comment(String text, @Nullable Title page) {}
