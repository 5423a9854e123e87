/** {@code action=options}, and how preferences are shown. */
@NullMarked
package org.palimpsest.actionapi.preference;

import org.jspecify.annotations.NullMarked;
