@NullMarked
package org.palimpsest.wikitext.redirect;

import org.jspecify.annotations.NullMarked;
