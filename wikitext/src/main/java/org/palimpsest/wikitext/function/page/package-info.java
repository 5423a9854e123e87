/** What a page may ask about itself and other pages, and what it says about itself. */
@NullMarked
package org.palimpsest.wikitext.function.page;

import org.jspecify.annotations.NullMarked;
