/** Editing pages: the verb, merging concurrent edits, and what a change of content is called. */
@NullMarked
package org.palimpsest.wiki.edit;

import org.jspecify.annotations.NullMarked;
