package org.palimpsest.web.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.web.html.HtmlWriter;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.login.Tokens;

/**
 * The field of a form by which it is known whose page it was on. It counts only in the body of a
 * request: an address can be made up by others, and is shown by logs, histories and referrers.
 */
public final class FormToken {
  private static final String NAME = "token";

  private FormToken() {}

  /** Writes the field. */
  public static void put(HtmlWriter html, Session session, Instant now) {
    PageFrame.hidden(html, NAME, Tokens.issue(session, TokenType.CSRF, now));
  }

  /** Whether the page was made for this session. */
  public static boolean isOf(Session session, RequestParameters parameters) {
    @Nullable String token = parameters.peekInBody(NAME);
    return token != null && Tokens.check(session, TokenType.CSRF, token);
  }
}
