package org.palimpsest.store.account;

import org.jspecify.annotations.Nullable;

/**
 * A session and who is logged in by it.
 *
 * @param session the session
 * @param signedIn who is logged in; null: nobody
 */
public record FoundSession(SessionRow session, @Nullable SignedIn signedIn) {}
