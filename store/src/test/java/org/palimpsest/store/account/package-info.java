@NullMarked
package org.palimpsest.store.account;

import org.jspecify.annotations.NullMarked;
