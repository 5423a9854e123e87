@NullMarked
package org.palimpsest.store.change;

import org.jspecify.annotations.NullMarked;
