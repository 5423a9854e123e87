/** {@code action=block}, {@code action=unblock} and {@code list=blocks}. */
@NullMarked
package org.palimpsest.actionapi.block;

import org.jspecify.annotations.NullMarked;
