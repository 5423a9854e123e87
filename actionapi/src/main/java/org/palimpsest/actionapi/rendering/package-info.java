/** What texts look like, and what templates stand for (spec: wikitext.md, 19). */
@NullMarked
package org.palimpsest.actionapi.rendering;

import org.jspecify.annotations.NullMarked;
