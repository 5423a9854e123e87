package org.palimpsest.actionapi.login;

import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.login.TemporaryNames;
import org.palimpsest.wiki.login.TemporaryNames.Outcome;

/**
 * {@code action=acquiretempusername} (spec: administration.md, section 13; auth-and-rights.md,
 * section 15).
 */
public record AcquireTempUserNameAction(TemporaryNames names) implements ActionModule {
  private static final Declaration DECLARATION =
      Declaration.of("acquiretempusername")
          .writing()
          .postOnly()
          .example("action=acquiretempusername");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    return switch (names.reserve(call.session(), call.cookies())) {
      case Outcome.Reserved(String name, Session session) -> {
        call.become(session);
        yield Answer.of("acquiretempusername", Node.of(name));
      }
      case Outcome.Disabled _ -> refused("apierror-tempuserdisabled");
      case Outcome.HasAccount _ -> refused("apierror-alreadyregistered");
      case Outcome.TooMany _ -> refused("apierror-tempuseracquirefailed");
    };
  }

  private static Answer refused(String key) {
    return Answer.refused(ApiError.of(Message.of(key)));
  }
}
