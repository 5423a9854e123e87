/** {@code action=rollback}. */
@NullMarked
package org.palimpsest.actionapi.revert;

import org.jspecify.annotations.NullMarked;
