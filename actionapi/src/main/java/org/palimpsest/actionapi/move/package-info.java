/** {@code action=move}. */
@NullMarked
package org.palimpsest.actionapi.move;

import org.jspecify.annotations.NullMarked;
