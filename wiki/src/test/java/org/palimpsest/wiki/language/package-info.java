@NullMarked
package org.palimpsest.wiki.language;

import org.jspecify.annotations.NullMarked;
