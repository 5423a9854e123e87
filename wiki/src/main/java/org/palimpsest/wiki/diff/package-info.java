/**
 * What lies between texts, line by line: differences and merges. Texts in, changes out; the work is
 * bounded by the length of the texts, whoever wrote them.
 */
@NullMarked
package org.palimpsest.wiki.diff;

import org.jspecify.annotations.NullMarked;
