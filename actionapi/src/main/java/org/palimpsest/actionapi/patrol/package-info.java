/** Whether a change has been looked at, as clients see it. */
@NullMarked
package org.palimpsest.actionapi.patrol;

import org.jspecify.annotations.NullMarked;
