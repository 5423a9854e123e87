package org.palimpsest.actionapi.testing;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.TokenType;

/** A module that writes, so it needs a token; it refuses or breaks when it is told to. */
public final class Strike implements ActionModule {
  private static final Param<String> TARGET = Param.string("target").required();
  private static final Param<Boolean> REFUSE = Param.bool("refuse");
  private static final Param<Boolean> BREAK = Param.bool("break");
  private static final Declaration DECLARATION =
      Declaration.of("strike", TARGET, REFUSE, BREAK)
          .writing()
          .withToken(TokenType.CSRF)
          .errors("missingparam", "paramempty_ids", "badparams", "needtarget");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    if (call.get(BREAK)) {
      throw new IllegalStateException("secret detail");
    }
    if (call.get(REFUSE)) {
      ApiError first =
          ApiError.of("first", Message.of("rawmessage", "First reason."))
              .with(new ObjectNode().put("depth", 3).flag("old", false));
      ApiError second = ApiError.of("second", Message.of("rawmessage", "Second reason."));
      return Answer.refused(List.of(first, second, first));
    }
    call.warn("soft", Message.of("rawmessage", "Struck softly."), new ObjectNode());
    return Answer.of("strike", new ObjectNode().put("target", call.get(TARGET)).flag("hit", true));
  }
}
