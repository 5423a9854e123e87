/** Points in time as clients write them, and how long something lasts. */
@NullMarked
package org.palimpsest.model.time;

import org.jspecify.annotations.NullMarked;
