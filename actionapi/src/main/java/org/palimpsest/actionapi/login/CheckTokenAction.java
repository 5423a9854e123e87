package org.palimpsest.actionapi.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.login.Tokens;

/** {@code action=checktoken} (spec: auth-and-rights.md, section 2). */
public final class CheckTokenAction implements ActionModule {
  private static final Param<TokenType> TYPE = Param.choice("type", TokenType.class).required();
  private static final Param<String> TOKEN = Param.string("token").required().sensitive();
  private static final Param<Long> MAX_AGE = Param.integer("maxtokenage");
  private static final String UNESCAPED_PLUS = " \\";
  private static final Declaration DECLARATION =
      Declaration.of("checktoken", TYPE, TOKEN, MAX_AGE)
          .example("action=checktoken&type=csrf&token=123ABC");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    String token = call.get(TOKEN);
    Optional<Instant> issued = Tokens.issued(token);
    boolean good = Tokens.check(call.session(), call.get(TYPE), token);
    Long maxAge = call.find(MAX_AGE);
    boolean old =
        maxAge != null
            && issued.isPresent()
            && Duration.between(issued.get(), call.now()).toSeconds() > maxAge;
    if (!good && token.endsWith(UNESCAPED_PLUS)) {
      call.warn(Message.of("apiwarn-checktoken-percentencoding"));
    }
    ObjectNode answer =
        new ObjectNode().put("result", !good ? "invalid" : old ? "expired" : "valid");
    issued.ifPresent(time -> answer.put("generated", time));
    return Answer.of("checktoken", answer);
  }
}
