/** How answers tell what a reader may see, and that something is hidden. */
@NullMarked
package org.palimpsest.actionapi.visibility;

import org.jspecify.annotations.NullMarked;
