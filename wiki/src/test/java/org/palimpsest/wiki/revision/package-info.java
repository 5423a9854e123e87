/** Tests of what a new revision brings about. */
@NullMarked
package org.palimpsest.wiki.revision;

import org.jspecify.annotations.NullMarked;
