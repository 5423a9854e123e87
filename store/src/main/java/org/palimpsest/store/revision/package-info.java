/** Revisions and their slots: written once, never changed but for their visibility. */
@NullMarked
package org.palimpsest.store.revision;

import org.jspecify.annotations.NullMarked;
