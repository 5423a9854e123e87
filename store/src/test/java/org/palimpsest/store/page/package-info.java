/** Tests of pages as they are kept. */
@NullMarked
package org.palimpsest.store.page;

import org.jspecify.annotations.NullMarked;
