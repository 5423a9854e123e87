/**
 * Pages ranked by a measure, kept for a while. What is known of a page is never hidden, so these
 * need no reader.
 */
@NullMarked
package org.palimpsest.wiki.ranking;

import org.jspecify.annotations.NullMarked;
