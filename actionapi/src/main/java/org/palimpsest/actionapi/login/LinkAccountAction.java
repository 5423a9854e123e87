package org.palimpsest.actionapi.login;

import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.CredentialChanges;
import org.palimpsest.wiki.login.TokenType;

/**
 * {@code action=linkaccount} (spec: auth-and-rights.md, section 8). There is nothing to which an
 * account could be linked, and that is the answer to all who may ask.
 */
public final class LinkAccountAction implements ActionModule {
  private static final String NAME = "linkaccount";
  private static final String ANONYMOUS = "apierror-mustbeloggedin-linkaccounts";
  private static final Declaration DECLARATION =
      AuthParams.form(
              NAME,
              "link",
              AuthOperation.LINK,
              TokenType.CSRF,
              AuthParams.REQUESTS,
              AuthParams.MESSAGE_FORMAT,
              AuthParams.MERGE_FIELDS,
              AuthParams.RETURN_URL,
              AuthParams.CONTINUE)
          .readingNothing()
          .example(
              "action=linkaccount&provider=Example&linkreturnurl=http://example.org/"
                  + "&linktoken=123ABC");

  private final CredentialChanges credentials;

  public LinkAccountAction(CredentialChanges credentials) {
    this.credentials = credentials;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    if (call.session().isAnonymous()) {
      return Answer.refused(ApiError.of(Message.of(ANONYMOUS)));
    }
    ApiError problem = AuthParams.problem(call);
    if (problem == null) {
      problem = CredentialAccess.problem(credentials, call, ANONYMOUS);
    }
    return problem == null
        ? AuthParams.failed(call, NAME, Message.of("userlogin-cannot-link"))
        : Answer.refused(problem);
  }
}
