/** {@code action=userrights}, and how memberships are shown. */
@NullMarked
package org.palimpsest.actionapi.group;

import org.jspecify.annotations.NullMarked;
