@NullMarked
package org.palimpsest.wiki.diff.html;

import org.jspecify.annotations.NullMarked;
