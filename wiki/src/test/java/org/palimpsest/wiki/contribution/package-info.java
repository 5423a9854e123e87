/** Tests of what people have contributed. */
@NullMarked
package org.palimpsest.wiki.contribution;

import org.jspecify.annotations.NullMarked;
