@NullMarked
package org.palimpsest.http.range;

import org.jspecify.annotations.NullMarked;
