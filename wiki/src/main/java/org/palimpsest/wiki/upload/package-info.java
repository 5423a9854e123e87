/** Uploads: what is sent is looked at, stashed or published, whole or in chunks. */
@NullMarked
package org.palimpsest.wiki.upload;

import org.jspecify.annotations.NullMarked;
