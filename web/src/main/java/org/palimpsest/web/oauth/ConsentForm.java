package org.palimpsest.web.oauth;

import org.palimpsest.http.form.RequestParameters;

/**
 * What a user has answered on a page that asked them. It counts only as the body of a request: an
 * address can be made up by others, and is shown by logs, histories and referrers.
 */
final class ConsentForm {
  static final String DECISION = "decision";
  static final String ALLOW = "allow";
  static final String REFUSE = "refuse";

  private ConsentForm() {}

  /** Whether the user allows what was asked for. */
  static boolean allows(RequestParameters parameters) {
    return ALLOW.equals(parameters.peekInBody(DECISION));
  }
}
