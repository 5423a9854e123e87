/** What parses find beside the tree. */
@NullMarked
package org.palimpsest.wikitext.output;

import org.jspecify.annotations.NullMarked;
