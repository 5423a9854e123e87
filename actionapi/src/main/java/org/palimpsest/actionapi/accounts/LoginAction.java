package org.palimpsest.actionapi.accounts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.action.Action;
import org.palimpsest.actionapi.action.Answer;
import org.palimpsest.actionapi.action.Call;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.accounts.Login;
import org.palimpsest.wiki.accounts.LoginOutcome;
import org.palimpsest.wiki.accounts.Session;

/** {@code action=login} (spec: auth-and-rights.md, sections 3 and 4). */
public final class LoginAction implements Action {
  private static final Param<String> NAME = Param.string("lgname");
  private static final Param<String> PASSWORD = Param.password("lgpassword");
  private static final Param<String> DOMAIN = Param.string("lgdomain");
  private static final Param<String> TOKEN = Param.string("lgtoken").sensitive();
  private static final Declaration DECLARATION =
      Declaration.of("login", NAME, PASSWORD, DOMAIN, TOKEN).readingNothing().writing().postOnly();

  private static final Duration LONGEST_IN_SECONDS = Duration.ofMinutes(2);

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
      return aborted(
          call,
          "api-login-fail-sameorigin",
          "Nobody can log in where requests of other sites cannot be told apart.");
    }
    ApiError inUrl = call.inUrl(PASSWORD, TOKEN);
    if (inUrl != null) {
      return Answer.refused(inUrl);
    }
    LoginOutcome outcome =
        login.login(call.session(), text(call, NAME), text(call, PASSWORD), call.find(TOKEN));
    call.become(outcome.session());
    return switch (outcome) {
      case LoginOutcome.TokenNeeded(_, String token) -> {
        outdated(
            call,
            "action=login&!lgtoken",
            "Getting a token from \"action=login\" is outdated."
                + " Use \"action=query&meta=tokens&type=login\".");
        yield Answer.of("login", new ObjectNode().put("result", "NeedToken").put("token", token));
      }
      case LoginOutcome.WrongToken _ ->
          Answer.of("login", new ObjectNode().put("result", "WrongToken"));
      case LoginOutcome.SessionLost _ ->
          failed(
              call,
              "sessionlost",
              "The login cannot go on: the session of the token is over or its cookie is missing.");
      case LoginOutcome.NotChangeable(Session session) ->
          // Clients compare with exactly this text and take it for "still logged in".
          aborted(
              call,
              "api-login-fail-badsessionprovider",
              "Cannot log in when using %s sessions.".formatted(provider(session)));
      case LoginOutcome.NothingToCheck _ ->
          failed(
              call,
              "authmanager-authn-no-primary",
              "Nothing could be checked: the name or the password is missing or cannot exist.");
      case LoginOutcome.Throttled(_, Duration delay) ->
          failed(
              call,
              "login-throttled",
              "There have been too many tries to log in. Wait %s before the next one."
                  .formatted(words(delay)));
      case LoginOutcome.WrongPassword _ ->
          failed(call, "wrongpassword", "The name or the password is wrong.");
      case LoginOutcome.Success(Session session) -> success(call, session);
    };
  }

  private static String provider(Session session) {
    return session.kind() == Session.Kind.OAUTH
        ? "MediaWiki\\Extension\\OAuth\\SessionProvider"
        : "MediaWiki\\Session\\BotPasswordSessionProvider";
  }

  private static Answer success(Call call, Session session) {
    if (session.kind() == Session.Kind.ACCOUNT) {
      outdated(
          call,
          "main-account-login",
          "Logging in by \"action=login\" with the password of an account is outdated."
              + " Programs should use a bot password.");
    }
    return Answer.of(
        "login",
        new ObjectNode()
            .put("result", "Success")
            .put("lguserid", session.performer().userId())
            .put("lgusername", session.performer().name()));
  }

  private static Answer failed(Call call, String code, String text) {
    return unsuccessful(call, "Failed", code, text);
  }

  private static Answer aborted(Call call, String code, String text) {
    return unsuccessful(call, "Aborted", code, text);
  }

  private static Answer unsuccessful(Call call, String result, String code, String text) {
    return Answer.of(
        "login",
        new ObjectNode()
            .put("result", result)
            .put("reason", call.textNode(code, Message.of("rawmessage", text))));
  }

  private static void outdated(Call call, String feature, String text) {
    call.warn("deprecation", text, new ObjectNode().put("feature", feature));
  }

  /** In seconds or minutes, which are the words that clients look for. */
  private static String words(Duration delay) {
    return delay.compareTo(LONGEST_IN_SECONDS) <= 0
        ? delay.toSeconds() + " seconds"
        : delay.toMinutes() + " minutes";
  }

  private static String text(Call call, Param<String> param) {
    @Nullable String sent = call.find(param);
    return sent == null ? "" : sent;
  }
}
