package org.palimpsest.wiki.oauth;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.oauth.TokenRow;
import org.palimpsest.wiki.password.Hashes;

/** Whether who exchanges a code is who asked for it (PKCE, RFC 7636). */
final class CodeChallenges {
  private CodeChallenges() {}

  /**
   * Whether a verifier fits; a code without challenge is fitted by no verifier, and by none only.
   */
  static boolean fits(TokenRow code, @Nullable String verifier) {
    String challenge = code.challenge();
    if (challenge == null || verifier == null) {
      return challenge == null && verifier == null;
    }
    try {
      CodeChallenge fitting =
          CodeChallenge.compute(
              "S256".equals(code.challengeMethod())
                  ? CodeChallengeMethod.S256
                  : CodeChallengeMethod.PLAIN,
              new CodeVerifier(verifier));
      return Hashes.same(challenge, fitting.getValue());
    } catch (IllegalArgumentException noVerifier) {
      return false;
    }
  }
}
