/** Change tags: which there are, who defines them, and giving them to changes. */
@NullMarked
package org.palimpsest.actionapi.tag;

import org.jspecify.annotations.NullMarked;
