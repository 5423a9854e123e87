package org.palimpsest.actionapi.rendering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.rendering.ChosenText;
import org.palimpsest.wiki.rendering.Rendered;
import org.palimpsest.wiki.rendering.SavedText;
import org.palimpsest.wiki.rendering.Viewer;
import org.palimpsest.wikitext.context.ParseOptions;

/** The result of {@code action=parse}, in the order that clients know (spec: 19.2). */
record ParseNodes(RenderingTools tools, Call call, Set<ParseProperty> properties) {
  private static final List<ParseProperty> FIRST =
      List.of(
          ParseProperty.LANGLINKS,
          ParseProperty.CATEGORIES,
          ParseProperty.CATEGORIESHTML,
          ParseProperty.LINKS,
          ParseProperty.TEMPLATES,
          ParseProperty.IMAGES,
          ParseProperty.EXTERNALLINKS,
          ParseProperty.SECTIONS,
          ParseProperty.TOCDATA);

  private static final List<ParseProperty> SECOND =
      List.of(
          ParseProperty.PARSEWARNINGS,
          ParseProperty.PARSEWARNINGSHTML,
          ParseProperty.DISPLAYTITLE,
          ParseProperty.SUBTITLE,
          ParseProperty.HEADITEMS,
          ParseProperty.HEADHTML,
          ParseProperty.MODULES,
          ParseProperty.JSCONFIGVARS,
          ParseProperty.ENCODEDJSCONFIGVARS,
          ParseProperty.INDICATORS,
          ParseProperty.IWLINKS);

  private static final List<ParseProperty> LAST =
      List.of(
          ParseProperty.PROPERTIES, ParseProperty.LIMITREPORTDATA, ParseProperty.LIMITREPORTHTML);

  /**
   * What is told of a text.
   *
   * @param transformed the text as it would be saved; null: it is not saved
   * @param summary the summary as HTML
   */
  ObjectNode of(ChosenText text, @Nullable String transformed, Optional<String> summary) {
    Viewer viewer = tools.viewer(call);
    ObjectNode node = head(text);
    Rendered rendered =
        properties.stream().anyMatch(ParseProperty::needsParse)
            ? render(transformed == null ? text : text.with(transformed), viewer)
            : null;
    put(node, List.of(ParseProperty.TEXT), rendered);
    summary.ifPresent(html -> node.element("parsedsummary", html));
    put(node, FIRST, rendered);
    if (rendered != null
        && (properties.contains(ParseProperty.SECTIONS)
            || properties.contains(ParseProperty.TOCDATA))) {
      node.flag("showtoc", rendered.output().showsContents());
    }
    put(node, SECOND, rendered);
    if (properties.contains(ParseProperty.WIKITEXT)) {
      node.element("wikitext", text.text());
      if (transformed != null) {
        node.element("psttext", transformed);
      }
    }
    put(node, LAST, rendered);
    if (properties.contains(ParseProperty.PARSETREE)) {
      node.element(
          "parsetree",
          tools.renderer().tree(transformed == null ? text.text() : transformed, viewer));
    }
    return node;
  }

  private ObjectNode head(ChosenText text) {
    ObjectNode node =
        new ObjectNode()
            .put("title", tools.namespaces().prefixedText(text.page().title()))
            .put("pageid", text.page().page());
    SavedText saved = text.saved();
    if (saved != null && saved.hidden()) {
      node.flag("textdeleted", true);
      if (saved.revision().suppressed()) {
        node.flag("textsuppressed", true);
      }
    }
    if (saved != null && properties.contains(ParseProperty.REVID)) {
      node.put("revid", saved.revision().id());
    }
    if (call.get(ParseParams.REDIRECTS) && ParseParams.isOfSaved(call)) {
      node.put("redirects", redirects(text));
    }
    return node;
  }

  private ListNode redirects(ChosenText text) {
    ListNode list = new ListNode("r");
    for (ChosenText.Hop hop : text.redirects()) {
      ObjectNode node =
          list.addObject()
              .put("from", tools.namespaces().prefixedText(hop.from()))
              .put("to", tools.namespaces().prefixedText(hop.to()));
      if (!hop.fragment().isEmpty()) {
        node.put("tofragment", hop.fragment());
      }
    }
    return list;
  }

  private Rendered render(ChosenText text, Viewer viewer) {
    boolean preview = call.get(ParseParams.PREVIEW) || call.get(ParseParams.SECTION_PREVIEW);
    ParseOptions options =
        new ParseOptions(
            !call.get(ParseParams.NO_EDIT_LINKS),
            !call.get(ParseParams.NO_CONTENTS),
            ParseOptions.STANDARD.thumbnailWidth(),
            preview);
    return tools
        .renderings()
        .render(preview ? text.writtenBy(call.performer().name()) : text, options, viewer);
  }

  private void put(ObjectNode node, List<ParseProperty> some, @Nullable Rendered rendered) {
    OutputNodes nodes =
        new OutputNodes(tools.site(), tools.namespaces(), tools.renderer().limits());
    for (ParseProperty property : some) {
      if (!properties.contains(property)) {
        continue;
      }
      switch (property) {
        case SUBTITLE -> node.put("subtitle", "");
        case HEADITEMS -> node.putList("headitems", "hi");
        default -> {
          if (rendered != null) {
            nodes.put(call, node, property, rendered);
          }
        }
      }
    }
  }
}
