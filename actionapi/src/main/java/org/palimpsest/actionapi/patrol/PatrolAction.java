package org.palimpsest.actionapi.patrol;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.patrol.PatrolChange;
import org.palimpsest.wiki.patrol.PatrolOutcome;
import org.palimpsest.wiki.patrol.PatrolRequest;
import org.palimpsest.wiki.patrol.PatrolRequest.Named;

/** {@code action=patrol} (spec: edit-and-history.md, section 9; administration.md, section 6). */
public record PatrolAction(PatrolChange patrolChange, Namespaces namespaces)
    implements ActionModule {
  private static final Param<Long> CHANGE = Param.integer("rcid");
  private static final Param<Long> REVISION = Param.integer("revid");
  private static final Param<List<String>> TAGS = Param.tags("tags");

  private static final Declaration DECLARATION =
      Declaration.ofVerb("patrol", TokenType.PATROL, EnumSet.of(Act.PATROL), CHANGE, REVISION, TAGS)
          .example("action=patrol&rcid=230672766&token=123ABC")
          .example("action=patrol&revid=230672766&token=123ABC")
          .errors(PatrolErrors.CODES);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    Long change = call.find(CHANGE);
    Long revision = call.find(REVISION);
    Named named = change != null ? new Named.ByChange(change) : byRevision(revision);
    if (named == null || (change != null && revision != null)) {
      return Answer.refused(
          named == null ? missing(call) : ListErrors.together(call, CHANGE, REVISION));
    }
    PatrolRequest request = new PatrolRequest(call.performer(), named, call.getOrEmpty(TAGS));
    return switch (patrolChange.run(request)) {
      case PatrolOutcome.Done(long id, var title) -> {
        ObjectNode node = new ObjectNode().put("rcid", id);
        PageNodes.putTitle(node, title, namespaces);
        yield Answer.of("patrol", node);
      }
      case PatrolOutcome.NotDone why -> Answer.refused(PatrolErrors.of(why));
    };
  }

  private static @Nullable Named byRevision(@Nullable Long id) {
    return id == null ? null : new Named.ByRevision(id);
  }

  private static ApiError missing(Call call) {
    List<String> both = List.of(call.nameOf(CHANGE), call.nameOf(REVISION));
    return ApiError.of(Message.of("apierror-missingparam-one-of", both, both.size()));
  }
}
