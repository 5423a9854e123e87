/** What every step of a parse is given: the wiki, the page, how it is to be shown. */
@NullMarked
package org.palimpsest.wikitext.context;

import org.jspecify.annotations.NullMarked;
