/** Watching pages, also for a time only. */
@NullMarked
package org.palimpsest.wiki.watching;

import org.jspecify.annotations.NullMarked;
