package org.palimpsest.actionapi.edit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.edit.ChangeModel;
import org.palimpsest.wiki.edit.ModelChangeOutcome;
import org.palimpsest.wiki.edit.ModelChangeRequest;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.page.Pages;

/** {@code action=changecontentmodel} (spec: administration.md, section 13). */
public final class ChangeContentModelAction implements ActionModule {
  private static final Param<String> SUMMARY = Param.string("summary");
  private static final Param<List<String>> TAGS = Param.tags("tags");
  private static final Param<ContentModel> MODEL = Param.choice("model", models()).required();
  private static final Param<Boolean> BOT = Param.bool("bot");

  private static final ApiError MISSING =
      ApiError.of(Message.of("apierror-changecontentmodel-missingtitle"));

  private final ChangeModel changeModel;
  private final PageChoice page;
  private final Pages pages;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public ChangeContentModelAction(
      ChangeModel changeModel, PageChoice page, Pages pages, Namespaces namespaces) {
    this.changeModel = changeModel;
    this.page = page;
    this.pages = pages;
    this.namespaces = namespaces;
    this.declaration =
        Declaration.ofVerb(
                "changecontentmodel",
                TokenType.CSRF,
                EnumSet.of(Act.CHANGE_MODEL),
                PageChoice.PARAMS,
                SUMMARY,
                TAGS,
                MODEL,
                BOT)
            .example("action=changecontentmodel&title=Main%20Page&model=text&token=123ABC")
            .errors(ModelChangeErrors.CODES);
  }

  /** Those that people can write, in order of name. */
  private static Map<String, ContentModel> models() {
    Map<String, ContentModel> models = new LinkedHashMap<>();
    Arrays.stream(ContentModel.values())
        .filter(ContentModel::isEditable)
        .sorted(Comparator.comparing(ContentModel::wire))
        .forEach(model -> models.put(model.wire(), model));
    return models;
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    return switch (page.possible(call)) {
      case PageChoice.Choice.Refused<Title>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<Title>(Title title) ->
          pages
              .find(title)
              .map(found -> answer(changeModel.run(request(call, found.id()))))
              .orElseGet(() -> Answer.refused(MISSING));
    };
  }

  private static ModelChangeRequest request(Call call, long pageId) {
    String summary = call.find(SUMMARY);
    return new ModelChangeRequest(
        call.performer(),
        pageId,
        call.get(MODEL),
        summary == null ? "" : summary,
        call.getOrEmpty(TAGS),
        call.get(BOT));
  }

  private Answer answer(ModelChangeOutcome outcome) {
    return switch (outcome) {
      case ModelChangeOutcome.Done done ->
          Answer.of(
              "changecontentmodel",
              new ObjectNode()
                  .put("result", "Success")
                  .put("title", namespaces.prefixedText(done.title()))
                  .put("pageid", done.pageId())
                  .put("contentmodel", done.model())
                  .put("logid", done.logId())
                  .put("revid", done.revisionId()));
      case ModelChangeOutcome.NotDone why -> Answer.refused(ModelChangeErrors.of(why));
    };
  }
}
