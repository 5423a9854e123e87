package org.palimpsest.web.oauth;

import org.jspecify.annotations.Nullable;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.login.Tokens;

/**
 * What a user has answered on a page that asked them. It counts only as the body of a request: an
 * address can be made up by others, and is shown by logs, histories and referrers.
 */
final class ConsentForm {
  static final String TOKEN = "token";
  static final String DECISION = "decision";
  static final String ALLOW = "allow";
  static final String REFUSE = "refuse";

  private ConsentForm() {}

  /** Whether the page was made for this session. */
  static boolean isOf(Session session, RequestParameters parameters) {
    @Nullable String token = parameters.peekInBody(TOKEN);
    return token != null && Tokens.check(session, TokenType.CSRF, token);
  }

  /** Whether the user allows what was asked for. */
  static boolean allows(RequestParameters parameters) {
    return ALLOW.equals(parameters.peekInBody(DECISION));
  }
}
