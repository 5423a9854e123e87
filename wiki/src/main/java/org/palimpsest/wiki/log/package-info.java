/**
 * The log: what is logged and how it is kept, writing an entry with its row in recent changes, and
 * reading entries as one reader may see them.
 */
@NullMarked
package org.palimpsest.wiki.log;

import org.jspecify.annotations.NullMarked;
