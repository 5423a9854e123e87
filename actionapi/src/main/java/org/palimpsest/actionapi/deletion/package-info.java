/** {@code action=delete} and {@code action=undelete}. */
@NullMarked
package org.palimpsest.actionapi.deletion;

import org.jspecify.annotations.NullMarked;
