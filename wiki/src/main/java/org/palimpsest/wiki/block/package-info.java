/** The blocks that are in force, against somebody and all of them. */
@NullMarked
package org.palimpsest.wiki.block;

import org.jspecify.annotations.NullMarked;
