/** Uploads that are not published yet: whole ones, and those of which chunks are still to come. */
@NullMarked
package org.palimpsest.store.upload;

import org.jspecify.annotations.NullMarked;
