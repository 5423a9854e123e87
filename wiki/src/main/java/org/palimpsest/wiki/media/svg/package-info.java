/** Vector drawings: their size, what they say of themselves, and what could run in a browser. */
@NullMarked
package org.palimpsest.wiki.media.svg;

import org.jspecify.annotations.NullMarked;
