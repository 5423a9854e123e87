/** What the nodes of a wiki agree on and no person sets. */
@NullMarked
package org.palimpsest.store.setting;

import org.jspecify.annotations.NullMarked;
