@NullMarked
package org.palimpsest.wiki.authority;

import org.jspecify.annotations.NullMarked;
