/**
 * What a wiki tells of itself: its numbers, its software, the languages it knows, and the words
 * that its people have put in place of the wiki's own (spec: titles-and-site.md, section 6).
 */
@NullMarked
package org.palimpsest.wiki.site;

import org.jspecify.annotations.NullMarked;
