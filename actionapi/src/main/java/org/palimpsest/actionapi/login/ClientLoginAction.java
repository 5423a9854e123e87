package org.palimpsest.actionapi.login;

import java.util.Map;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.module.WaitingModule;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.Login;
import org.palimpsest.wiki.login.LoginOutcome;
import org.palimpsest.wiki.login.TokenType;

/** {@code action=clientlogin} (spec: auth-and-rights.md, section 5). */
public final class ClientLoginAction implements WaitingModule {
  private static final String NAME = "clientlogin";
  private static final Declaration DECLARATION =
      AuthParams.flow(NAME, "login", AuthOperation.LOGIN, TokenType.LOGIN)
          .example(
              "action=clientlogin&username=Example&password=ExamplePassword"
                  + "&loginreturnurl=http://example.org/&logintoken=123ABC");

  private final Login login;
  private final AuthForms forms;

  public ClientLoginAction(Login login, AuthForms forms) {
    this.login = login;
    this.forms = forms;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    ApiError problem = AuthParams.problem(call);
    if (problem != null) {
      return Answer.refused(problem);
    }
    if (!call.session().canChangeUser()) {
      return failed(call, "userlogin-cannot-login");
    }
    if (call.get(AuthParams.CONTINUE)) {
      return failed(call, "authmanager-authn-not-in-progress");
    }
    return switch (AuthParams.wanted(call, forms.of(AuthOperation.LOGIN, call.session()))) {
      case Parsed.Bad<Map<String, String>>(ApiError error) -> Answer.refused(error);
      case Parsed.Good<Map<String, String>>(Map<String, String> fields) ->
          new Answer.Later(
              login
                  .clientLogin(
                      call.session(),
                      call.cookies(),
                      fields.getOrDefault(AuthForms.USERNAME, ""),
                      fields.getOrDefault(AuthForms.PASSWORD, ""),
                      fields.containsKey(AuthForms.REMEMBER_ME))
                  .thenApply(outcome -> answer(call, outcome)));
    };
  }

  private static Answer.Ready answer(Call call, LoginOutcome outcome) {
    call.become(outcome.session());
    return switch (outcome) {
      case LoginOutcome.Success(var session) -> AuthParams.passed(NAME, session.performer().name());
      case LoginOutcome.WrongPassword _ -> failed(call, "wrongpassword");
      case LoginOutcome.NothingToCheck _ -> failed(call, "authmanager-authn-no-primary");
      case LoginOutcome.Throttled(_, var delay) ->
          AuthParams.failed(call, NAME, Message.of("login-throttled", WaitingTime.of(delay)));
      case LoginOutcome.NotChangeable _ -> failed(call, "userlogin-cannot-login");
      case LoginOutcome.SessionLost _, LoginOutcome.TokenNeeded _, LoginOutcome.WrongToken _ ->
          Answer.refused(ApiError.of(Message.of("apierror-badtoken")));
    };
  }

  private static Answer.Ready failed(Call call, String key) {
    return AuthParams.failed(call, NAME, Message.of(key));
  }
}
