/** Cookies: what clients send along, and what they are told to keep. */
@NullMarked
package org.palimpsest.http.cookie;

import org.jspecify.annotations.NullMarked;
