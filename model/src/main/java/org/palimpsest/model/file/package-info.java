/** Files: how old versions are called, and the forms of hashes. */
@NullMarked
package org.palimpsest.model.file;

import org.jspecify.annotations.NullMarked;
