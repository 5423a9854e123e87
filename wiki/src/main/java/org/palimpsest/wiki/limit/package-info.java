/** How often something may be done: rates, counters of tries, and limits of rights holders. */
@NullMarked
package org.palimpsest.wiki.limit;

import org.jspecify.annotations.NullMarked;
