/**
 * Accounts, actors (whoever has done something, with or without an account), preferences and names
 * of temporary accounts.
 */
@NullMarked
package org.palimpsest.store.user;

import org.jspecify.annotations.NullMarked;
