package org.palimpsest.actionapi.oauth;

import java.util.Optional;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.wiki.oauth.OAuthIdentity;

/** Finds out whether a request is an application's, and on whose behalf it comes. Thread-safe. */
public final class ApplicationIdentity {
  private final OAuthIdentity identity;

  public ApplicationIdentity(OAuthIdentity identity) {
    this.identity = identity;
  }

  /** What is known of a request; empty when it is not an application's. */
  public Optional<OAuthIdentity.Outcome> of(HttpRequest request) {
    return ApplicationHeader.read(request.header("Authorization"))
        .map(header ->
            switch (header) {
              case ApplicationHeader.Signed(var parameters) ->
                  identity.bySignature(SignedRequests.of(request, parameters), request.address());
              case ApplicationHeader.Bearer(String token) ->
                  identity.byBearer(token, request.address());
            });
  }
}
