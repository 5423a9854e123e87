/** The blocks that are in force against somebody. */
@NullMarked
package org.palimpsest.wiki.block;

import org.jspecify.annotations.NullMarked;
