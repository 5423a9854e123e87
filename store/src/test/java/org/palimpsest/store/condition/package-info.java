@NullMarked
package org.palimpsest.store.condition;

import org.jspecify.annotations.NullMarked;
