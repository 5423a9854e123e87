package org.palimpsest.actionapi.tag;

import java.util.EnumSet;
import java.util.List;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.tagging.ManageTag;
import org.palimpsest.wiki.tagging.ManageTagOutcome;
import org.palimpsest.wiki.tagging.ManageTagRequest;
import org.palimpsest.wiki.tagging.TagOperation;

/**
 * {@code action=managetags} (spec: edit-and-history.md, section 8; administration.md, section 7).
 */
public record ManageTagsAction(ManageTag manageTag) implements ActionModule {
  private static final Param<TagOperation> OPERATION =
      Param.choice("operation", TagOperation.class).required();
  private static final Param<String> TAG = Param.string("tag").required();
  private static final Param<String> REASON = Param.string("reason").defaults("");

  /** There is nothing that this wiki would warn of. */
  private static final Param<Boolean> IGNORE_WARNINGS = Param.bool("ignorewarnings");

  private static final Param<List<String>> TAGS = Param.tags("tags");

  private static final Declaration DECLARATION =
      Declaration.ofVerb(
              "managetags",
              TokenType.CSRF,
              EnumSet.of(Act.MANAGE_TAGS, Act.DELETE_TAG),
              OPERATION,
              TAG,
              REASON,
              IGNORE_WARNINGS,
              TAGS)
          .example("action=managetags&operation=create&tag=spam&reason=For+patrolling&token=123ABC")
          .example("action=managetags&operation=delete&tag=vandlaism&reason=Misspelt&token=123ABC")
          .errors(TagErrors.OF_MANAGING);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    TagOperation operation = call.get(OPERATION);
    String tag = call.get(TAG);
    ManageTagRequest request =
        new ManageTagRequest(
            call.performer(), operation, tag, call.get(REASON), call.getOrEmpty(TAGS));
    return switch (manageTag.run(request)) {
      case ManageTagOutcome.Done(long logId) ->
          Answer.of(
              "managetags",
              new ObjectNode()
                  .put("operation", operation.wire())
                  .put("tag", tag)
                  .flag("success", true)
                  .put("logid", logId));
      case ManageTagOutcome.NotDone why -> Answer.refused(TagErrors.of(why));
    };
  }
}
