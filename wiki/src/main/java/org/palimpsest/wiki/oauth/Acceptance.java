package org.palimpsest.wiki.oauth;

import org.palimpsest.store.login.SignedIn;

/**
 * What a user has lent to an application, as a request finds it.
 *
 * @param consumer the application
 * @param person the user
 * @param grants what is lent
 * @param accessKey what is the same in all requests on behalf of this user; random, but no secret
 *     with OAuth 1.0a
 */
public record Acceptance(Consumer consumer, SignedIn person, GrantList grants, String accessKey) {}
