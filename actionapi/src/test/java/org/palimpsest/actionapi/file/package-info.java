/** Tests of what is told of files. */
@NullMarked
package org.palimpsest.actionapi.file;

import org.jspecify.annotations.NullMarked;
