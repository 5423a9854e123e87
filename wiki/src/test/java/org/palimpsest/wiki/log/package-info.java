@NullMarked
package org.palimpsest.wiki.log;

import org.jspecify.annotations.NullMarked;
