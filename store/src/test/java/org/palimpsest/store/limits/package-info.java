@NullMarked
package org.palimpsest.store.limits;

import org.jspecify.annotations.NullMarked;
