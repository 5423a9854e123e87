/**
 * The first step: which parts of a text are templates, parameters, extension tags, comments and
 * headings. What comes of it is a tree that depends on nothing but the text, and still has every
 * character of it.
 */
@NullMarked
package org.palimpsest.wikitext.preprocess;

import org.jspecify.annotations.NullMarked;
