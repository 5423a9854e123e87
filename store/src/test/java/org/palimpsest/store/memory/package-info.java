@NullMarked
package org.palimpsest.store.memory;

import org.jspecify.annotations.NullMarked;
