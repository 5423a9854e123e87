@NullMarked
package org.palimpsest.wiki.media.thumbnail;

import org.jspecify.annotations.NullMarked;
