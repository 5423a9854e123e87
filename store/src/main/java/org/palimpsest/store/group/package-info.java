/** Who is in which group, and until when. */
@NullMarked
package org.palimpsest.store.group;

import org.jspecify.annotations.NullMarked;
