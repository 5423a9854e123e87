@NullMarked
package org.palimpsest.store.reading;

import org.jspecify.annotations.NullMarked;
