@NullMarked
package org.palimpsest.wiki.media;

import org.jspecify.annotations.NullMarked;
