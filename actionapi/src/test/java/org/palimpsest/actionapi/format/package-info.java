@NullMarked
package org.palimpsest.actionapi.format;

import org.jspecify.annotations.NullMarked;
