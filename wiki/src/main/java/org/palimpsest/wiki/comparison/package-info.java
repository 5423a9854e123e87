/**
 * Comparing revisions and texts: both sides are named, found, and read as one reader may see them.
 * What lies between their texts is found by {@code wiki.diff}.
 */
@NullMarked
package org.palimpsest.wiki.comparison;

import org.jspecify.annotations.NullMarked;
