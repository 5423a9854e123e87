package org.palimpsest.actionapi.rendering;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.rendering.ChoiceOutcome;
import org.palimpsest.wiki.rendering.ChosenText;
import org.palimpsest.wiki.rendering.Expansion;
import org.palimpsest.wiki.rendering.TextChoice;
import org.palimpsest.wiki.rendering.TextPart;
import org.palimpsest.wiki.rendering.Viewer;

/** {@code action=expandtemplates} (spec: wikitext.md, 19.3). */
public record ExpandTemplatesAction(RenderingTools tools, PageChoice pages)
    implements ActionModule {
  private static final Param<String> TITLE = Param.string("title");
  private static final Param<String> TEXT = Param.text("text").required();
  private static final Param<Long> REVISION = Param.integer("revid");
  private static final Param<List<ExpandProperty>> PROP =
      Param.choice("prop", ExpandProperty.class).multi();
  private static final Param<Boolean> COMMENTS = Param.bool("includecomments");
  private static final Param<Boolean> TREE = Param.bool("generatexml").deprecated();

  /** The order in which things are told. */
  private static final List<ExpandProperty> ORDER =
      List.of(
          ExpandProperty.CATEGORIES,
          ExpandProperty.PROPERTIES,
          ExpandProperty.VOLATILE,
          ExpandProperty.WIKITEXT,
          ExpandProperty.MODULES,
          ExpandProperty.JSCONFIGVARS,
          ExpandProperty.ENCODEDJSCONFIGVARS);

  private static final Declaration DECLARATION =
      Declaration.of(
              "expandtemplates",
              TITLE,
              TEXT,
              REVISION,
              PROP,
              COMMENTS,
              Param.bool("showstrategykeys"),
              TREE)
          .example("action=expandtemplates&text={{Project:Sandbox}}");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    if (isNew(call) && call.get(TREE)) {
      List<String> names = List.of(call.nameOf(PROP), call.nameOf(TREE));
      return Answer.refused(
          ApiError.of(Message.of("apierror-invalidparammix", names, names.size())));
    }
    if (!isNew(call)) {
      call.warn(
          "deprecation",
          Message.of("apiwarn-deprecation-expandtemplates-prop"),
          new ObjectNode().put("feature", "action=expandtemplates&!prop"));
    }
    return switch (ParseRequest.title(pages, call.find(TITLE))) {
      case Parsed.Bad<ParseRequest.Named>(ApiError error) -> Answer.refused(error);
      case Parsed.Good<ParseRequest.Named>(ParseRequest.Named named) -> answer(call, named.title());
    };
  }

  private static boolean isNew(Call call) {
    return call.find(PROP) != null;
  }

  private Answer answer(Call call, @Nullable Title title) {
    TextChoice choice =
        new TextChoice.Given(
            call.get(TEXT), title, call.find(REVISION), ContentModel.WIKITEXT, null);
    return switch (tools.choose(call, choice, new TextPart.Whole())) {
      case ChoiceOutcome.NotChosen why ->
          Answer.refused(new ParseErrors(tools.namespaces()).of(why));
      case ChoiceOutcome.Chosen(ChosenText text) -> {
        tools.warn(call, text);
        yield isNew(call) ? told(call, text) : toldAsBefore(call, text);
      }
    };
  }

  private Answer told(Call call, ChosenText text) {
    Set<ExpandProperty> properties = call.choices(PROP, ExpandProperty.class);
    Viewer viewer = tools.viewer(call);
    ObjectNode node = new ObjectNode();
    if (properties.contains(ExpandProperty.PARSETREE)) {
      node.put("parsetree", tools.renderer().tree(text.text(), viewer));
    }
    Expansion expansion = tools.renderer().expand(text, call.get(COMMENTS), viewer);
    ORDER.stream().filter(properties::contains).forEach(property -> put(node, property, expansion));
    return Answer.of(call.module(), node);
  }

  private static void put(ObjectNode node, ExpandProperty property, Expansion expansion) {
    switch (property) {
      case CATEGORIES -> {
        if (!expansion.categories().isEmpty()) {
          node.put("categories", FactNodes.sortKeys(expansion.categories()));
        }
      }
      case PROPERTIES -> {
        if (!expansion.facts().properties().isEmpty()) {
          node.put("properties", FactNodes.properties(expansion.facts()));
        }
      }
      case VOLATILE -> node.flag("volatile", false);
      case WIKITEXT -> node.put("wikitext", expansion.text());
      case MODULES -> FactNodes.putModules(node);
      case JSCONFIGVARS -> node.put("jsconfigvars", new ObjectNode(ObjectNode.Kind.ASSOC, "var"));
      case ENCODEDJSCONFIGVARS -> node.put("encodedjsconfigvars", "[]");
      // Only extensions limit how long what they give is true.
      case PARSETREE, TTL -> {}
    }
  }

  private Answer toldAsBefore(Call call, ChosenText text) {
    Viewer viewer = tools.viewer(call);
    ObjectNode data = new ObjectNode();
    if (call.get(TREE)) {
      data.element("parsetree", tools.renderer().tree(text.text(), viewer));
    }
    Expansion expansion = tools.renderer().expand(text, call.get(COMMENTS), viewer);
    data.put(call.module(), new ObjectNode().content("wikitext", expansion.text()));
    return new Answer.Done(new ObjectNode(), data);
  }
}
