@NullMarked
package org.palimpsest.wikitext.presave;

import org.jspecify.annotations.NullMarked;
