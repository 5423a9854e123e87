/**
 * Histories from other wikis: dumps that are read into this one, with their authors, times and
 * texts (spec: administration.md, section 9). {@link org.palimpsest.wiki.importing.FileImport}
 * restores a whole wiki from a file.
 */
@NullMarked
package org.palimpsest.wiki.importing;

import org.jspecify.annotations.NullMarked;
