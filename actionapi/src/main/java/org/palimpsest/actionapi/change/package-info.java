/** {@code list=recentchanges}. */
@NullMarked
package org.palimpsest.actionapi.change;

import org.jspecify.annotations.NullMarked;
