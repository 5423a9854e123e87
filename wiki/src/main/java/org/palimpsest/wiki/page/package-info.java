/**
 * Pages and lists of pages: by title, by what a reader has begun to type, by chance. What is known
 * of a page is never hidden, so these need no reader.
 */
@NullMarked
package org.palimpsest.wiki.page;

import org.jspecify.annotations.NullMarked;
