/** Who acts: accounts, addresses, imported names, and how their names are made canonical. */
@NullMarked
package org.palimpsest.model.user;

import org.jspecify.annotations.NullMarked;
