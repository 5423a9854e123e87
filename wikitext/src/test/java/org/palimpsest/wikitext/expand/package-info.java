@NullMarked
package org.palimpsest.wikitext.expand;

import org.jspecify.annotations.NullMarked;
