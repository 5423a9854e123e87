/** What a page or a title is protected against, and for whom. */
@NullMarked
package org.palimpsest.store.protection;

import org.jspecify.annotations.NullMarked;
