/** Texts that are made to be slow, for everything that is computed from the texts of strangers. */
@NullMarked
package org.palimpsest.wiki.steps;

import org.jspecify.annotations.NullMarked;
