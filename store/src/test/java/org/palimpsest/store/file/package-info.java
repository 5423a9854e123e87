/** Tests of files and versions, on each engine. */
@NullMarked
package org.palimpsest.store.file;

import org.jspecify.annotations.NullMarked;
