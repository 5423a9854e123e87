/** Answers that are sent only if they have changed (RFC 9110, section 13). */
@NullMarked
package org.palimpsest.http.cache;

import org.jspecify.annotations.NullMarked;
