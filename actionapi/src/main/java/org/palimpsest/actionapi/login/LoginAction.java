package org.palimpsest.actionapi.login;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.module.WaitingModule;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.Login;
import org.palimpsest.wiki.login.LoginOutcome;
import org.palimpsest.wiki.login.Session;

/** {@code action=login} (spec: auth-and-rights.md, sections 3 and 4). */
public final class LoginAction implements WaitingModule {
  private static final Param<String> NAME = Param.string("name");
  private static final Param<String> PASSWORD = Param.password("password");
  private static final Param<String> DOMAIN = Param.string("domain");
  private static final Param<String> TOKEN = Param.string("token").sensitive();
  private static final Declaration DECLARATION =
      Declaration.of("login", NAME, PASSWORD, DOMAIN, TOKEN)
          .prefixed("lg")
          .readingNothing()
          .writing()
          .postOnly()
          .example("action=login&lgname=user@botname&lgpassword=botpassword&lgtoken=123ABC");

  /** Clients compare the sentence with this name in it and take it for "still logged in". */
  private static final String BOT_SESSIONS =
      "MediaWiki\\Session\\BotPasswordSessionProvider sessions";

  private final Login login;

  public LoginAction(Login login) {
    this.login = login;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    if (!call.isTrusted()) {
      return aborted(call, Message.of("api-login-fail-sameorigin"));
    }
    ApiError inUrl = call.inUrl(PASSWORD, TOKEN);
    if (inUrl != null) {
      return Answer.refused(inUrl);
    }
    return new Answer.Later(
        login
            .login(
                call.session(),
                call.cookies(),
                text(call, NAME),
                text(call, PASSWORD),
                call.find(TOKEN))
            .thenApply(outcome -> answer(call, outcome)));
  }

  private static Answer.Ready answer(Call call, LoginOutcome outcome) {
    call.become(outcome.session());
    return switch (outcome) {
      case LoginOutcome.TokenNeeded(_, String token) -> {
        outdated(call, "action=login&!lgtoken", "apiwarn-deprecation-login-token");
        yield Answer.of("login", new ObjectNode().put("result", "NeedToken").put("token", token));
      }
      case LoginOutcome.WrongToken _ ->
          Answer.of("login", new ObjectNode().put("result", "WrongToken"));
      case LoginOutcome.SessionLost _ ->
          unsuccessful(call, "Failed", "sessionlost", Message.of("authpage-cannot-login-continue"));
      case LoginOutcome.NotChangeable(Session session) ->
          aborted(call, Message.of("api-login-fail-badsessionprovider", provider(session)));
      case LoginOutcome.NothingToCheck _ ->
          failed(call, Message.of("authmanager-authn-no-primary"));
      case LoginOutcome.Throttled(_, Duration delay) ->
          failed(call, Message.of("login-throttled", WaitingTime.of(delay)));
      case LoginOutcome.WrongPassword _ -> failed(call, Message.of("wrongpassword"));
      case LoginOutcome.Success(Session session) -> success(call, session);
    };
  }

  private static String provider(Session session) {
    return session.kind() == Session.Kind.OAUTH
        ? "MediaWiki\\Extension\\OAuth\\SessionProvider sessions"
        : BOT_SESSIONS;
  }

  private static Answer.Ready success(Call call, Session session) {
    if (session.kind() == Session.Kind.ACCOUNT) {
      outdated(call, "main-account-login", "apiwarn-deprecation-login-botpw");
    }
    return Answer.of(
        "login",
        new ObjectNode()
            .put("result", "Success")
            .put("lguserid", session.performer().userId())
            .put("lgusername", session.performer().name()));
  }

  private static Answer.Ready failed(Call call, Message message) {
    return unsuccessful(call, "Failed", message.key(), message);
  }

  private static Answer.Ready aborted(Call call, Message message) {
    return unsuccessful(call, "Aborted", message.key(), message);
  }

  private static Answer.Ready unsuccessful(Call call, String result, String code, Message message) {
    return Answer.of(
        "login",
        new ObjectNode().put("result", result).put("reason", call.textNode(code, message)));
  }

  private static void outdated(Call call, String feature, String key) {
    call.warn("deprecation", Message.of(key), new ObjectNode().put("feature", feature));
  }

  private static String text(Call call, Param<String> param) {
    @Nullable String sent = call.find(param);
    return sent == null ? "" : sent;
  }
}
