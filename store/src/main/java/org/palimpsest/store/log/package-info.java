/** The log. */
@NullMarked
package org.palimpsest.store.log;

import org.jspecify.annotations.NullMarked;
