/**
 * What pages look like: the wiki as the parser of wikitext sees it, and what becomes of texts of
 * other content models (spec: wikitext.md).
 */
@NullMarked
package org.palimpsest.wiki.rendering;

import org.jspecify.annotations.NullMarked;
