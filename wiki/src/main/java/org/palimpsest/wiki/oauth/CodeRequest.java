package org.palimpsest.wiki.oauth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application of OAuth 2.0 asks of a user (RFC 6749, section 4.1.1; RFC 7636).
 *
 * @param consumerKey its key
 * @param callback where the user is to be sent back to; null: where it has registered
 * @param scope the names of the grants that it asks for; empty: all that it has registered
 * @param challenge what the verifier has to match; null: none
 * @param challengeMethod how; null: {@code plain}
 */
public record CodeRequest(
    String consumerKey,
    @Nullable String callback,
    List<String> scope,
    @Nullable String challenge,
    @Nullable String challengeMethod) {
  public CodeRequest {
    scope = List.copyOf(scope);
  }
}
