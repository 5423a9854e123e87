@NullMarked
package org.palimpsest.wiki.comment;

import org.jspecify.annotations.NullMarked;
