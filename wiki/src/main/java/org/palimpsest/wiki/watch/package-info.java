/** Watching pages, also for a time only. */
@NullMarked
package org.palimpsest.wiki.watch;

import org.jspecify.annotations.NullMarked;
