package org.palimpsest.actionapi.revision;

import org.palimpsest.actionapi.rendering.RenderingTools;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.comparison.Comparisons;

/**
 * With what lists of revisions say more than the revisions themselves do.
 *
 * @param comparisons compares them
 * @param comments makes summaries HTML
 * @param rendering parses their texts
 */
public record RevisionTools(
    Comparisons comparisons, CommentFormatter comments, RenderingTools rendering) {}
