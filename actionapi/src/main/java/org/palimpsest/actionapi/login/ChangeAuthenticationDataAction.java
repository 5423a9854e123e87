package org.palimpsest.actionapi.login;

import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.module.WaitingModule;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.CredentialChanges;
import org.palimpsest.wiki.login.TokenType;

/** {@code action=changeauthenticationdata} (spec: auth-and-rights.md, section 8). */
public final class ChangeAuthenticationDataAction implements WaitingModule {
  private static final String NAME = "changeauthenticationdata";
  private static final Param<String> REQUEST = Param.string("request").required();
  private static final Declaration DECLARATION =
      AuthParams.form(NAME, "changeauth", AuthOperation.CHANGE, TokenType.CSRF, REQUEST)
          .example(
              "action=changeauthenticationdata"
                  + "&changeauthrequest=MediaWiki%5CAuth%5CPasswordAuthenticationRequest"
                  + "&password=ExamplePassword&retype=ExamplePassword&changeauthtoken=123ABC");

  private final CredentialChanges credentials;
  private final AuthForms forms;

  public ChangeAuthenticationDataAction(CredentialChanges credentials, AuthForms forms) {
    this.credentials = credentials;
    this.forms = forms;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    ApiError problem =
        CredentialAccess.problem(
            credentials, call, "apierror-mustbeloggedin-changeauthenticationdata");
    if (problem != null) {
      return Answer.refused(problem);
    }
    List<AuthRequest> requests =
        forms.of(AuthOperation.CHANGE, call.session()).stream()
            .filter(request -> request.id().equals(call.get(REQUEST)))
            .toList();
    return switch (AuthParams.filledIn(call, requests)) {
      case Parsed.Bad<Map<String, String>>(ApiError error) -> Answer.refused(error);
      case Parsed.Good<Map<String, String>>(Map<String, String> fields) -> change(call, fields);
    };
  }

  private Answer change(Call call, Map<String, String> fields) {
    String password = fields.getOrDefault(AuthForms.PASSWORD, "");
    String retype = fields.getOrDefault(AuthForms.RETYPE, "");
    if (password.isEmpty() || retype.isEmpty()) {
      return refused(Message.of("apierror-changeauth-norequest"));
    }
    return new Answer.Later(
        credentials
            .changePassword(call.session(), password, retype)
            .thenApply(outcome -> answer(call, outcome)));
  }

  private static Answer.Ready answer(Call call, CredentialChanges.Outcome outcome) {
    return switch (outcome) {
      case CredentialChanges.Outcome.Changed(var session) -> {
        call.become(session);
        yield Answer.of(NAME, new ObjectNode().put("status", "success"));
      }
      case CredentialChanges.Outcome.BadRetype _ -> refused(Message.of("badretype"));
      case CredentialChanges.Outcome.Busy _ -> Answer.refused(AuthParams.BUSY);
      case CredentialChanges.Outcome.BadPassword(var found) -> refused(PasswordProblems.of(found));
    };
  }

  private static Answer.Ready refused(Message message) {
    return Answer.refused(ApiError.of(message));
  }
}
