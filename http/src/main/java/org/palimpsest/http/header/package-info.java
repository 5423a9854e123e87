/** What stands in headers: parameters of values, and times. */
@NullMarked
package org.palimpsest.http.header;

import org.jspecify.annotations.NullMarked;
