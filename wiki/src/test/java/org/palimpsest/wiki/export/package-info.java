/** Tests of the dump. */
@NullMarked
package org.palimpsest.wiki.export;

import org.jspecify.annotations.NullMarked;
