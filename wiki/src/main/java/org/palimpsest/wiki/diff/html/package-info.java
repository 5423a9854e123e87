/** Differences of texts as HTML, in the shapes that MediaWiki's clients and styles know. */
@NullMarked
package org.palimpsest.wiki.diff.html;

import org.jspecify.annotations.NullMarked;
