@NullMarked
package org.palimpsest.wikitext.section;

import org.jspecify.annotations.NullMarked;
