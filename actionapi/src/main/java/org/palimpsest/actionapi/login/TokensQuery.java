package org.palimpsest.actionapi.login;

import java.util.List;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.SessionKeeper;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.login.Tokens;

/** {@code meta=tokens} (spec: auth-and-rights.md, section 2). */
public record TokensQuery(SessionKeeper sessions) implements QueryModule {
  private static final Param<List<TokenType>> TYPE =
      Param.choice("type", TokenType.class)
          .defaults(TokenType.CSRF)
          .multi(MultiType.Rules.ORDINARY_OR_ALL);
  private static final Declaration DECLARATION =
      Declaration.ofMeta("tokens", "", TYPE)
          .readingNothing()
          .example("action=query&meta=tokens")
          .example("action=query&meta=tokens&type=watch|patrol");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    if (!call.isTrusted()) {
      call.warn(Message.of("apiwarn-tokens-origin"));
      return QueryAnswer.done();
    }
    ObjectNode tokens = new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
    for (TokenType type : call.get(TYPE)) {
      if (type.guardsEntrance()) {
        call.become(sessions.awaitingLogin(call.session()));
      }
      tokens.put(type.wire() + "token", Tokens.issue(call.session(), type, call.now()));
    }
    return QueryAnswer.of("tokens", tokens);
  }
}
