/**
 * Puts in the place of templates, arguments, functions and variables what they stand for, within
 * limits.
 */
@NullMarked
package org.palimpsest.wikitext.expand;

import org.jspecify.annotations.NullMarked;
