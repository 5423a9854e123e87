/** A small wiki in memory, for tests. */
@NullMarked
package org.palimpsest.wikitext.testing;

import org.jspecify.annotations.NullMarked;
