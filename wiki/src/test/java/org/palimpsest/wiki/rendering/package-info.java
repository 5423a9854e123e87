/** Tests of what pages look like. */
@NullMarked
package org.palimpsest.wiki.rendering;

import org.jspecify.annotations.NullMarked;
