@NullMarked
package org.palimpsest.actionapi.reading;

import org.jspecify.annotations.NullMarked;
