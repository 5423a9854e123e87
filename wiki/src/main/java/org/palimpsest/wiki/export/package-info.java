/**
 * The XML dump of pages that other wikis and tools import, as everybody may see them: what is
 * hidden from anybody is not in it.
 */
@NullMarked
package org.palimpsest.wiki.export;

import org.jspecify.annotations.NullMarked;
