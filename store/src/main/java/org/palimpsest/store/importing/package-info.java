/** How much is written at once when histories come from elsewhere, and how far that has come. */
@NullMarked
package org.palimpsest.store.importing;

import org.jspecify.annotations.NullMarked;
