@NullMarked
package org.palimpsest.actionapi.error;

import org.jspecify.annotations.NullMarked;
