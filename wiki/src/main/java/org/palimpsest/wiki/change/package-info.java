/** Recent changes, cut for their reader. */
@NullMarked
package org.palimpsest.wiki.change;

import org.jspecify.annotations.NullMarked;
