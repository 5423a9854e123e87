/** Links between pages, to other wikis and to other addresses. */
@NullMarked
package org.palimpsest.wikitext.link;

import org.jspecify.annotations.NullMarked;
