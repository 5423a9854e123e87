package org.palimpsest.wikitext.link;

import org.palimpsest.model.title.ParsedTitle;

/**
 * A link as it was written; what it looks like depends on what exists.
 *
 * @param target where it leads; valid
 * @param label what it reads, with marks
 */
public record LinkRequest(ParsedTitle target, String label) {}
