/** What may be hidden of a revision, file version or log entry, and from whom. */
@NullMarked
package org.palimpsest.model.visibility;

import org.jspecify.annotations.NullMarked;
