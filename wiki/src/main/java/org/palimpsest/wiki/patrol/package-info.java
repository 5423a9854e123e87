/** Looking after other people's changes. */
@NullMarked
package org.palimpsest.wiki.patrol;

import org.jspecify.annotations.NullMarked;
