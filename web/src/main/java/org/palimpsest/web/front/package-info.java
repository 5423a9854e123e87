/**
 * The page at the root: what this is and how to talk to it, for as long as there are no pages to
 * read.
 */
@NullMarked
package org.palimpsest.web.front;

import org.jspecify.annotations.NullMarked;
