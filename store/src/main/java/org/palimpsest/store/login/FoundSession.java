package org.palimpsest.store.login;

/**
 * A session and who is logged in by it.
 *
 * @param session the session
 * @param signedIn who is logged in
 */
public record FoundSession(SessionRow session, SignedIn signedIn) {}
