package org.palimpsest.actionapi.login;

import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.CredentialChanges;
import org.palimpsest.wiki.login.TokenType;

/**
 * {@code action=removeauthenticationdata} and {@code action=unlinkaccount} (spec:
 * auth-and-rights.md, section 8). An account has its password only, which can be changed but not
 * removed, and nothing is ever linked to it; so whoever may ask learns that there is nothing of the
 * kind.
 */
public final class RemoveAuthenticationDataAction implements ActionModule {
  private static final Param<String> REQUEST = Param.string("request").required();

  private final Declaration declaration;
  private final CredentialChanges credentials;

  private RemoveAuthenticationDataAction(String name, CredentialChanges credentials) {
    this.credentials = credentials;
    this.declaration =
        Declaration.of(name, REQUEST)
            .writing()
            .withToken(TokenType.CSRF)
            .example("action=" + name + "&request=FooAuthenticationRequest&token=123ABC");
  }

  /** {@code action=removeauthenticationdata}. */
  public static ActionModule removing(CredentialChanges credentials) {
    return new RemoveAuthenticationDataAction("removeauthenticationdata", credentials);
  }

  /** {@code action=unlinkaccount}. */
  public static ActionModule unlinking(CredentialChanges credentials) {
    return new RemoveAuthenticationDataAction("unlinkaccount", credentials);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    ApiError problem =
        CredentialAccess.problem(credentials, call, "apierror-mustbeloggedin-removeauth");
    return Answer.refused(
        problem == null ? ApiError.of(Message.of("apierror-changeauth-norequest")) : problem);
  }
}
