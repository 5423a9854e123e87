/** Change tags and what carries them. */
@NullMarked
package org.palimpsest.store.tag;

import org.jspecify.annotations.NullMarked;
