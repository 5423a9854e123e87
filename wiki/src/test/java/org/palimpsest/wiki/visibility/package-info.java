@NullMarked
package org.palimpsest.wiki.visibility;

import org.jspecify.annotations.NullMarked;
