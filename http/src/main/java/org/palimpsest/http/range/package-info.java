/** Parts of what is stored, for those who ask for a part (RFC 9110, section 14). */
@NullMarked
package org.palimpsest.http.range;

import org.jspecify.annotations.NullMarked;
