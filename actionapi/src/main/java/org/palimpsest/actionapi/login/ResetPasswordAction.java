package org.palimpsest.actionapi.login;

import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.wiki.login.TokenType;

/**
 * {@code action=resetpassword} (spec: auth-and-rights.md, section 8). A new password would have to
 * be mailed, and this wiki sends no mail: it says so, whoever is asked about.
 */
public final class ResetPasswordAction implements ActionModule {
  private static final Declaration DECLARATION =
      Declaration.of(
              "resetpassword", Param.user("user", UserReference.Kind.NAME), Param.string("email"))
          .writing()
          .withToken(TokenType.CSRF)
          .example("action=resetpassword&user=Example&token=123ABC");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    return Answer.refused(ApiError.of(Message.of("passwordreset-emaildisabled")));
  }
}
