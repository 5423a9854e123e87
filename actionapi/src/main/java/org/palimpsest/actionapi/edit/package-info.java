/** {@code action=edit}. */
@NullMarked
package org.palimpsest.actionapi.edit;

import org.jspecify.annotations.NullMarked;
