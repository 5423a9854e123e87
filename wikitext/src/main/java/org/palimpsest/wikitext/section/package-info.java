/** The sections of a page's source, and what their headings say. */
@NullMarked
package org.palimpsest.wikitext.section;

import org.jspecify.annotations.NullMarked;
