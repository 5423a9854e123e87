/** Tests of what a wiki tells of itself. */
@NullMarked
package org.palimpsest.wiki.site;

import org.jspecify.annotations.NullMarked;
