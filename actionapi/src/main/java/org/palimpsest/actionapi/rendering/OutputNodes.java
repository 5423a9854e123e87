package org.palimpsest.actionapi.rendering;

import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.Markup;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.language.Notation;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wiki.rendering.CategoryBar;
import org.palimpsest.wiki.rendering.PageHtml;
import org.palimpsest.wiki.rendering.Rendered;
import org.palimpsest.wiki.setting.SiteSettings;
import org.palimpsest.wiki.site.KnownLanguages;
import org.palimpsest.wikitext.context.Settings.Limits;
import org.palimpsest.wikitext.html.HtmlWriter;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.output.Facts;
import org.palimpsest.wikitext.output.ParserOutput;

/**
 * What came of a text, property by property (spec: wikitext.md, 19.2).
 *
 * @param limits what a page may cost
 */
record OutputNodes(SiteSettings site, Namespaces namespaces, Limits limits) {
  /** Puts one property. */
  void put(Call call, ObjectNode node, ParseProperty property, Rendered rendered) {
    ParserOutput output = rendered.output();
    Facts facts = output.facts();
    Translator words = call.context().translator();
    switch (property) {
      case TEXT -> node.element("text", text(call, rendered));
      case LANGLINKS ->
          node.put("langlinks", links(words).languages(facts.languageLinks().values()));
      case CATEGORIES -> node.put("categories", FactNodes.categories(rendered.categories()));
      case CATEGORIESHTML ->
          node.element(
              "categorieshtml",
              HtmlWriter.write(
                  List.of(new CategoryBar(namespaces, words).of(rendered.categories()))));
      case LINKS -> node.put("links", links(words).pages("pl", facts.links(), output));
      case TEMPLATES -> node.put("templates", links(words).pages("tl", facts.templates(), output));
      case IMAGES -> node.put("images", ListNode.ofTexts("img", facts.files()));
      case EXTERNALLINKS ->
          node.put("externallinks", ListNode.ofTexts("el", facts.externalLinks()));
      case SECTIONS -> node.put("sections", sections(rendered).older(output.sections()));
      case TOCDATA -> {
        if (rendered.parsed()) {
          node.put("tocdata", sections(rendered).newer(output.sections()));
        } else {
          node.putNull("tocdata");
        }
      }
      case PARSEWARNINGS -> node.put("parsewarnings", warnings(facts, words, Markup.WIKITEXT));
      case PARSEWARNINGSHTML -> node.put("parsewarningshtml", warnings(facts, words, Markup.HTML));
      case DISPLAYTITLE -> node.put("displaytitle", title(rendered));
      case HEADHTML -> node.element("headhtml", new HeadHtml(site, namespaces).of(rendered));
      case MODULES -> FactNodes.putModules(node);
      case JSCONFIGVARS -> node.put("jsconfigvars", new ObjectNode(ObjectNode.Kind.ASSOC, "var"));
      case ENCODEDJSCONFIGVARS -> node.put("encodedjsconfigvars", "[]");
      case INDICATORS -> node.put("indicators", indicators(call, output.indicators()));
      case IWLINKS -> node.put("iwlinks", links(words).interwikis(facts.interwikiLinks()));
      case PROPERTIES -> node.put("properties", FactNodes.properties(facts));
      case LIMITREPORTDATA -> node.put("limitreportdata", new LimitNodes(limits).data(rendered));
      case LIMITREPORTHTML ->
          node.element(
              "limitreporthtml", HtmlWriter.write(new LimitNodes(limits).table(rendered, words)));
      case REVID, SUBTITLE, HEADITEMS, WIKITEXT, PARSETREE ->
          throw new IllegalArgumentException(property + " takes no parse");
    }
  }

  private String text(Call call, Rendered rendered) {
    List<Node> content = rendered.output().content();
    if (rendered.parsed()
        && !call.get(ParseParams.NO_REPORT)
        && !call.get(ParseParams.NO_REPORT_OLD)) {
      Translator words = call.context().translator().in("en");
      content = PageHtml.withRemark(content, new LimitNodes(limits).comment(rendered, words));
    }
    String html = new PageHtml(site.language()).page(content, call.get(ParseParams.WRAPPER));
    call.context().memory().claim((long) Character.BYTES * html.length());
    return html;
  }

  private LinkNodes links(Translator words) {
    return new LinkNodes(
        namespaces,
        site.interwikis(),
        KnownLanguages.standard()
            .find(words.language())
            .orElseGet(() -> KnownLanguages.standard().find("en").orElseThrow()));
  }

  private SectionNodes sections(Rendered rendered) {
    return new SectionNodes(namespaces, rendered.text().text());
  }

  private static ListNode warnings(Facts facts, Translator words, Notation notation) {
    return ListNode.ofTexts(
        "pw", facts.warnings().stream().map(message -> words.text(message, notation)).toList());
  }

  /** They are wrapped for who leaves the wrapper of the text as it is. */
  private static ObjectNode indicators(Call call, Map<String, List<Node>> indicators) {
    ObjectNode node = new ObjectNode(ObjectNode.Kind.PAIRS, "ind");
    boolean wrapped = call.get(ParseParams.WRAPPER).equals(PageHtml.OUTPUT);
    indicators.forEach((name, content) ->
        node.put(name, wrapped ? PageHtml.part(content) : HtmlWriter.write(content)));
    return node;
  }

  private String title(Rendered rendered) {
    List<Node> own = rendered.output().displayTitle();
    return HtmlWriter.write(
        own == null ? TitleHeading.of(rendered.text().page().title(), namespaces) : own);
  }
}
