/**
 * Blocking and unblocking, and what comes of it: addresses that are caught, names that are hidden.
 * What blocks forbid is known by {@link org.palimpsest.wiki.block}, on which authority stands;
 * these verbs stand on authority.
 */
@NullMarked
package org.palimpsest.wiki.blocking;

import org.jspecify.annotations.NullMarked;
