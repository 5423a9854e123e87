/** Change tags: which there are, who may give them, and giving them. */
@NullMarked
package org.palimpsest.wiki.tag;

import org.jspecify.annotations.NullMarked;
