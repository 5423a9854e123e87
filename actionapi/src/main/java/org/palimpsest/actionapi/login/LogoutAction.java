package org.palimpsest.actionapi.login;

import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.login.SessionKeeper;
import org.palimpsest.wiki.login.TokenType;

/** {@code action=logout} (spec: auth-and-rights.md, section 6). */
public final class LogoutAction implements ActionModule {
  private static final Declaration DECLARATION =
      Declaration.of("logout")
          .readingNothing()
          .writing()
          .withToken(TokenType.CSRF)
          .example("action=logout&token=123ABC");

  private final SessionKeeper sessions;

  public LogoutAction(SessionKeeper sessions) {
    this.sessions = sessions;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    if (call.session().kind() == Session.Kind.OAUTH) {
      return Answer.refused(ApiError.of("cannotlogout", Message.of("cannotlogoutnow-text")));
    }
    if (call.session().isAnonymous()) {
      call.warn("notloggedin", Message.of("apierror-mustbeloggedin-generic"), new ObjectNode());
    } else {
      call.become(sessions.signOut(call.session()));
    }
    return new Answer.Done(new ObjectNode(), new ObjectNode());
  }
}
