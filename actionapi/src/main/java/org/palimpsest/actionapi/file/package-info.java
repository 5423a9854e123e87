/** Modules about files and their versions. */
@NullMarked
package org.palimpsest.actionapi.file;

import org.jspecify.annotations.NullMarked;
