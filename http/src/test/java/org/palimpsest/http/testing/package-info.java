/** For the tests of everything that answers requests. */
@NullMarked
package org.palimpsest.http.testing;

import org.jspecify.annotations.NullMarked;
