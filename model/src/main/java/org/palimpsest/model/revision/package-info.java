/** What a revision is made of. */
@NullMarked
package org.palimpsest.model.revision;

import org.jspecify.annotations.NullMarked;
