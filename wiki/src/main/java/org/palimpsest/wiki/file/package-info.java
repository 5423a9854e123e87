/** Files and their versions: what they are called, where they are found and who sees what. */
@NullMarked
package org.palimpsest.wiki.file;

import org.jspecify.annotations.NullMarked;
