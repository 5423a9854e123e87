/** Accounts and what belongs to them: groups, options, bot passwords, sessions; and actors. */
@NullMarked
package org.palimpsest.store.account;

import org.jspecify.annotations.NullMarked;
