/** Blocks of accounts and addresses, whole and partial. */
@NullMarked
package org.palimpsest.store.block;

import org.jspecify.annotations.NullMarked;
