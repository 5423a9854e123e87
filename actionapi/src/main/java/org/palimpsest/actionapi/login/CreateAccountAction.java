package org.palimpsest.actionapi.login;

import java.time.Duration;
import java.util.Map;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.module.WaitingModule;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.AccountCreation;
import org.palimpsest.wiki.login.CreationOutcome;
import org.palimpsest.wiki.login.CreationRequest;
import org.palimpsest.wiki.login.TokenType;

/** {@code action=createaccount} (spec: auth-and-rights.md, section 7). */
public final class CreateAccountAction implements WaitingModule {
  private static final String NAME = "createaccount";
  private static final Declaration DECLARATION =
      AuthParams.flow(NAME, "create", AuthOperation.CREATE, TokenType.CREATEACCOUNT)
          .example(
              "action=createaccount&username=Example&password=ExamplePassword"
                  + "&retype=ExamplePassword&createreturnurl=http://example.org/"
                  + "&createtoken=123ABC");

  private final AccountCreation creation;
  private final AuthForms forms;

  public CreateAccountAction(AccountCreation creation, AuthForms forms) {
    this.creation = creation;
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
    if (call.get(AuthParams.CONTINUE)) {
      return failed(call, Message.of("authmanager-create-not-in-progress"));
    }
    return switch (AuthParams.wanted(call, forms.of(AuthOperation.CREATE, call.session()))) {
      case Parsed.Bad<Map<String, String>>(ApiError error) -> Answer.refused(error);
      case Parsed.Good<Map<String, String>>(Map<String, String> fields) ->
          new Answer.Later(
              creation.create(request(call, fields)).thenApply(outcome -> answer(call, outcome)));
    };
  }

  private static CreationRequest request(Call call, Map<String, String> fields) {
    return new CreationRequest(
        call.performer(),
        fields.getOrDefault(AuthForms.USERNAME, ""),
        fields.get(AuthForms.PASSWORD),
        fields.get(AuthForms.RETYPE),
        fields.get(AuthForms.EMAIL),
        fields.getOrDefault(AuthForms.REAL_NAME, ""),
        fields.getOrDefault(AuthForms.REASON, ""));
  }

  private static Answer.Ready answer(Call call, CreationOutcome outcome) {
    return switch (outcome) {
      case CreationOutcome.Created(_, String name) -> AuthParams.passed(NAME, name);
      case CreationOutcome.Refused(var refusal) -> {
        ApiError error = Refusals.error(refusal);
        yield AuthParams.failed(call, NAME, error.code(), error.message());
      }
      case CreationOutcome.BadName _ -> failed(call, Message.of("noname"));
      case CreationOutcome.NameTaken _ -> failed(call, Message.of("userexists"));
      case CreationOutcome.Throttled(int most, Duration window) ->
          failed(call, Message.of("acct_creation_throttle_hit", Message.count(most), window));
      case CreationOutcome.NothingToUse _ ->
          failed(call, Message.of("authmanager-create-no-primary"));
      case CreationOutcome.BadRetype _ -> failed(call, Message.of("badretype"));
      case CreationOutcome.Busy _ -> Answer.refused(AuthParams.BUSY);
      case CreationOutcome.BadPassword(var found) -> failed(call, PasswordProblems.of(found));
    };
  }

  private static Answer.Ready failed(Call call, Message message) {
    return AuthParams.failed(call, NAME, message);
  }
}
