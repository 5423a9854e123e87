package org.palimpsest.actionapi.comparison;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.comparison.ComparedSide;
import org.palimpsest.wiki.comparison.ComparisonOutcome;
import org.palimpsest.wiki.comparison.ComparisonRequest;
import org.palimpsest.wiki.comparison.Comparisons;
import org.palimpsest.wiki.comparison.Relative;
import org.palimpsest.wiki.diff.html.DiffFormat;

/** {@code action=compare} (spec: edit-and-history.md, section 2). */
public record CompareAction(
    Comparisons comparisons, CommentFormatter comments, Namespaces namespaces)
    implements ActionModule {
  @Override
  public Declaration declaration() {
    return CompareParams.DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    return switch (CompareParams.request(call)) {
      case Parsed.Bad<ComparisonRequest>(ApiError error) -> Answer.refused(error);
      case Parsed.Good<ComparisonRequest>(ComparisonRequest request) ->
          answer(call, comparisons.within(call.context().memory()).run(request));
    };
  }

  private Answer answer(Call call, ComparisonOutcome outcome) {
    return switch (outcome) {
      case ComparisonOutcome.NotCompared why -> {
        if (why instanceof ComparisonOutcome.NothingRelative(boolean assumed) && assumed) {
          warnOfModel(call);
        }
        yield Answer.refused(new CompareErrors(namespaces).of(why));
      }
      case ComparisonOutcome.Compared compared -> {
        warn(call, compared);
        yield Answer.of(call.module(), node(call, compared));
      }
    };
  }

  private static void warnOfModel(Call call) {
    call.warn(Message.of("apiwarn-compare-nocontentmodel", ContentModel.WIKITEXT.wire()));
  }

  private void warn(Call call, ComparisonOutcome.Compared compared) {
    if (compared.assumedWikitext()) {
      warnOfModel(call);
    }
    if (compared.missing()
        instanceof ComparisonOutcome.NoNeighbour(var title, long id, Relative relative)) {
      String name = namespaces.prefixedText(title);
      call.warn(
          relative == Relative.PREV
              ? Message.of("apiwarn-compare-no-prev", name, id)
              : Message.of("apiwarn-compare-no-next", name, id));
    }
  }

  private ObjectNode node(Call call, ComparisonOutcome.Compared compared) {
    Set<CompareProperty> properties = call.choices(CompareParams.PROP, CompareProperty.class);
    SideNodes sides = new SideNodes(properties, namespaces, comments);
    ObjectNode node = new ObjectNode();
    put(sides, node, "from", compared.from());
    put(sides, node, "to", compared.to());
    if (compared.before() != 0) {
      node.put("prev", compared.before());
    }
    if (compared.behind() != 0) {
      node.put("next", compared.behind());
    }
    if (CompareParams.showsTexts(properties)) {
      putDiff(call, node, compared, properties);
    }
    return node;
  }

  private static void put(SideNodes nodes, ObjectNode node, String name, ComparedSide side) {
    if (side.revision() != null) {
      nodes.put(node, name, side.revision());
    }
  }

  private static void putDiff(
      Call call,
      ObjectNode node,
      ComparisonOutcome.Compared compared,
      Set<CompareProperty> properties) {
    List<String> slots = call.find(CompareParams.SLOTS);
    boolean wanted = slots == null || slots.contains(SideParams.MAIN);
    String diff = wanted ? diff(call, compared.from().text(), compared.to().text()) : "";
    if (properties.contains(CompareProperty.DIFFSIZE)) {
      node.put("diffsize", diff.getBytes(StandardCharsets.UTF_8).length);
    }
    if (!properties.contains(CompareProperty.DIFF)) {
      return;
    }
    if (slots == null) {
      node.content("body", diff);
      return;
    }
    ObjectNode bodies = ObjectNode.keyed("_v", "diff");
    if (wanted) {
      bodies.put(SideParams.MAIN, diff);
    }
    node.put("bodies", bodies);
  }

  private static String diff(Call call, String from, String to) {
    call.context().memory().claim(DiffFormat.bytes(from, to));
    return call.get(CompareParams.TYPE).format(call.context().translator()).rows(from, to);
  }
}
