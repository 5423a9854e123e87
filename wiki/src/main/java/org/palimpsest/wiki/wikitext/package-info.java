/**
 * What a wiki must know of wikitext when it saves a page: sections, signatures, redirects. Pure
 * functions over strings, all of them in linear time whatever the text.
 */
@NullMarked
package org.palimpsest.wiki.wikitext;

import org.jspecify.annotations.NullMarked;
