package org.palimpsest.actionapi.block;

import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.blocking.BlockRequest.Whom;
import org.palimpsest.wiki.blocking.UnblockOutcome;
import org.palimpsest.wiki.blocking.UnblockRequest;
import org.palimpsest.wiki.blocking.UnblockSomebody;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.setting.Settings;

/** {@code action=unblock} (spec: administration.md, section 5.5). */
public final class UnblockAction implements ActionModule {
  private static final Param<String> REASON = Param.string("reason").defaults("");
  private static final Param<List<String>> TAGS = Param.tags("tags");

  private final UnblockSomebody verb;
  private final WatchUserParams watch;
  private final Declaration declaration;

  public UnblockAction(UnblockSomebody verb, Settings settings) {
    this.verb = verb;
    this.watch = new WatchUserParams(settings.watch());
    this.declaration =
        Declaration.ofVerb(
                "unblock", TokenType.CSRF, Set.of(Act.BLOCK), TargetParams.ALL, REASON, TAGS, watch)
            .example("action=unblock&id=105&token=123ABC")
            .example("action=unblock&user=Bob&reason=Sorry%20Bob&token=123ABC")
            .errors(BlockErrors.OF_UNBLOCKING);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    ApiError arity = TargetParams.arity(call);
    if (arity != null) {
      return Answer.refused(arity);
    }
    List<Refusal> refusals = verb.refusals(call.performer());
    if (!refusals.isEmpty()) {
      return Answer.refused(Refusals.errors(refusals));
    }
    return switch (TargetParams.whom(call)) {
      case Parsed.Bad<Whom>(ApiError error) -> Answer.refused(error);
      case Parsed.Good<Whom>(Whom whom) -> unblock(call, whom);
    };
  }

  private Answer unblock(Call call, Whom whom) {
    UnblockRequest request =
        new UnblockRequest(
            call.performer(), whom, call.get(REASON), call.getOrEmpty(TAGS), watch.of(call));
    return switch (verb.run(request)) {
      case UnblockOutcome.Done done -> Answer.of("unblock", node(call, request, done));
      case UnblockOutcome.NotDone why -> Answer.refused(BlockErrors.of(why));
    };
  }

  private ObjectNode node(Call call, UnblockRequest request, UnblockOutcome.Done done) {
    ObjectNode node =
        new ObjectNode()
            .put("id", done.id())
            .put("user", done.target())
            .put("userid", done.accountId())
            .put("reason", request.reason());
    watch.put(call, node, request.watch().wanted() && done.watchable(), done.watch());
    return node;
  }
}
