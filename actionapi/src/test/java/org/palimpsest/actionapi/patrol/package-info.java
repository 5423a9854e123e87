@NullMarked
package org.palimpsest.actionapi.patrol;

import org.jspecify.annotations.NullMarked;
