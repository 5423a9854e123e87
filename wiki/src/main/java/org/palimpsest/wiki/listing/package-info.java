/**
 * Lists of pages: by title, by what a reader has begun to type, by chance, and ranked by a measure.
 * What is known of a page is never hidden, so these need no reader.
 */
@NullMarked
package org.palimpsest.wiki.listing;

import org.jspecify.annotations.NullMarked;
