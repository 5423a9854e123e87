/**
 * What the parser asks of a wiki: its pages, its files, its facts. Whoever uses this module by
 * itself implements these interfaces.
 */
@NullMarked
package org.palimpsest.wikitext.source;

import org.jspecify.annotations.NullMarked;
