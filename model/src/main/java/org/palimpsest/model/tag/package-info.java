/** Change tags, those that the software sets among them. */
@NullMarked
package org.palimpsest.model.tag;

import org.jspecify.annotations.NullMarked;
