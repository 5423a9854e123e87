/** Pages that lead to others: how wikitext says so. */
@NullMarked
package org.palimpsest.wikitext.redirect;

import org.jspecify.annotations.NullMarked;
