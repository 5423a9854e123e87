@NullMarked
package org.palimpsest.wikitext;

import org.jspecify.annotations.NullMarked;
