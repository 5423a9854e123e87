package org.palimpsest.actionapi.rendering;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.wiki.edit.SavedForm;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wiki.rendering.ChoiceOutcome;
import org.palimpsest.wiki.rendering.ChosenText;

/**
 * {@code action=parse} (spec: wikitext.md, 19.1 and 19.2).
 *
 * @param transforms what is done to texts as if they were saved
 * @param mostBytes how long a page may be
 */
public record ParseAction(
    RenderingTools tools,
    PageChoice pages,
    ParseSummary summary,
    PreSaveTransforms transforms,
    int mostBytes)
    implements ActionModule {
  private static final int BYTES_OF_A_KIBIBYTE = 1024;

  @Override
  public Declaration declaration() {
    return ParseParams.DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    return switch (ParseRequest.of(call, pages)) {
      case Parsed.Bad<ParseRequest>(ApiError error) -> Answer.refused(error);
      case Parsed.Good<ParseRequest>(ParseRequest request) ->
          switch (tools.choose(call, request.choice(), request.part())) {
            case ChoiceOutcome.NotChosen why ->
                Answer.refused(new ParseErrors(tools.namespaces()).of(why));
            case ChoiceOutcome.Chosen(ChosenText text) -> answer(call, request, text);
          };
    };
  }

  private Answer answer(Call call, ParseRequest request, ChosenText text) {
    Set<ParseProperty> properties = ParseParams.properties(call);
    warn(call, text, properties);
    Optional<String> asSummary = summary.html(call, request.part(), text.page().title());
    boolean transforms = !ParseParams.isOfSaved(call) && transforms(call);
    String transformed = transforms ? transformed(call, text) : null;
    if (transforms && transformed == null) {
      return Answer.refused(
          ApiError.of(Message.of("apierror-contenttoobig", mostBytes / BYTES_OF_A_KIBIBYTE)));
    }
    if (transformed != null && call.get(ParseParams.ONLY_TRANSFORM)) {
      ObjectNode node = new ObjectNode().element("text", transformed);
      asSummary.ifPresent(html -> node.element("parsedsummary", html));
      return Answer.of(call.module(), node);
    }
    if (properties.contains(ParseProperty.PARSETREE) && text.model() != ContentModel.WIKITEXT) {
      return Answer.refused(ApiError.of(Message.of("apierror-notwikitext")));
    }
    return Answer.of(
        call.module(), new ParseNodes(tools, call, properties).of(text, transformed, asSummary));
  }

  private static boolean transforms(Call call) {
    return call.get(ParseParams.TRANSFORM) || call.get(ParseParams.ONLY_TRANSFORM);
  }

  private @Nullable String transformed(Call call, ChosenText text) {
    return new SavedForm(call.performer(), call.now(), transforms, mostBytes)
        .of(text.page().title(), text.model(), text.text())
        .orElse(null);
  }

  private void warn(Call call, ChosenText text, Set<ParseProperty> properties) {
    boolean isGiven = call.isSent(ParseParams.TEXT);
    if (isGiven || !(text.remark() instanceof ChosenText.Remark.AssumedWikitext)) {
      tools.warn(call, text);
    }
    if (!isGiven && !ParseParams.isOfSaved(call) && !properties.isEmpty()) {
      if (call.isSent(ParseParams.REVISION)) {
        call.warn(Message.of("apiwarn-parse-revidwithouttext"));
      } else if (call.isSent(ParseParams.TITLE)) {
        call.warn(Message.of("apiwarn-parse-titlewithouttext"));
      }
    }
    if (properties.contains(ParseProperty.MODULES)
        && !properties.contains(ParseProperty.JSCONFIGVARS)
        && !properties.contains(ParseProperty.ENCODEDJSCONFIGVARS)) {
      call.warn(Message.of("apiwarn-moduleswithoutvars"));
    }
  }
}
