/**
 * The words of the wiki in the languages it speaks: bundles of sentences by key, and which language
 * stands in where one has no words of its own.
 */
@NullMarked
package org.palimpsest.wiki.language;

import org.jspecify.annotations.NullMarked;
