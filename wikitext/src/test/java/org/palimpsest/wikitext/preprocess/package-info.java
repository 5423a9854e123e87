@NullMarked
package org.palimpsest.wikitext.preprocess;

import org.jspecify.annotations.NullMarked;
