/** Deleting pages, bringing them back, and reading what is deleted. */
@NullMarked
package org.palimpsest.wiki.deletion;

import org.jspecify.annotations.NullMarked;
