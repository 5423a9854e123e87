/** Where a revision is written, with everything that a new revision brings about. */
@NullMarked
package org.palimpsest.wiki.revision;

import org.jspecify.annotations.NullMarked;
