package org.palimpsest.actionapi.help;

import java.util.List;
import java.util.function.Predicate;
import org.palimpsest.actionapi.error.LegacyCodes;
import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Vocabulary;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.language.Translator;

/** Writes what a help page says about one module. */
final class HelpSection {
  private static final int DEEPEST_HEADING = 6;
  private static final int FIRST_HEADING = 2;
  private static final String OF_TYPE = "api-help-datatype-";
  private static final List<String> TYPES =
      List.of(
          "api-help-datatype-boolean",
          "api-help-datatype-integer",
          "api-help-datatype-limit",
          "api-help-datatype-timestamp",
          "api-help-datatype-expiry",
          "api-help-datatype-user",
          "api-help-datatype-title",
          "api-help-datatype-namespace");
  private static final List<String> ERROR_COLUMNS =
      List.of("api-help-errors-code", "api-help-errors-legacy", "api-help-errors-meaning");

  private final Html html;
  private final Translator translator;
  private final HelpPages pages;
  private final HelpTexts texts;
  private final HelpParams params;

  HelpSection(
      Html html, Translator translator, ModuleTree tree, HelpPages pages, Vocabulary vocabulary) {
    this.html = html;
    this.translator = translator;
    this.pages = pages;
    this.texts = new HelpTexts(translator.messages());
    this.params = new HelpParams(html, translator, texts, tree, vocabulary);
  }

  /** How a module is called, which is its heading: {@code action=rollback}, {@code list=users}. */
  static String title(ApiModule module) {
    String group = module.group();
    return group == null ? module.path() : group + '=' + module.declaration().name();
  }

  /** Writes it; the level says how deep it stands below another module. */
  void write(ApiModule module, int level) {
    Declaration declaration = module.declaration();
    String heading = heading(level);
    html.raw("<section aria-labelledby=\"").text(module.path()).raw("\">\n<").raw(heading);
    html.raw(" id=\"").text(module.path()).raw("\">").code(title(module));
    html.raw("</").raw(heading).raw(">\n");
    texts.description(declaration).forEach(this::paragraph);
    demands(module);
    links(module);
    parameters(declaration, level);
    errors(declaration, level);
    examples(declaration, level);
    if (module instanceof MainModule) {
      types(level);
    }
    html.raw("</section>\n");
  }

  private void demands(ApiModule module) {
    html.raw("<ul>\n");
    demand(module, ApiModule::isDeprecated, "api-help-flag-deprecated");
    demand(module, ApiModule::isInternal, "api-help-flag-internal");
    demand(module, one -> one.declaration().reads(), "api-help-flag-readrights");
    demand(module, one -> one.declaration().writes(), "api-help-flag-writerights");
    demand(module, one -> one.declaration().posted(), "api-help-flag-mustbeposted");
    demand(module, ApiModule::isGenerator, "api-help-flag-generator");
    html.raw("<li>").text(said(Message.of("api-help-source"))).raw("</li>\n</ul>\n");
  }

  private void demand(ApiModule module, Predicate<ApiModule> holds, String key) {
    if (holds.test(module)) {
      html.raw("<li>").text(said(Message.of(key))).raw("</li>\n");
    }
  }

  private void links(ApiModule module) {
    for (String address : pages.of(module.path())) {
      html.raw("<p>").link(address, address).raw("</p>\n");
    }
  }

  private void parameters(Declaration module, int level) {
    List<Param<?>> all = module.params().params();
    if (!all.isEmpty()) {
      subtitle("api-help-parameters", level);
      html.raw("<dl>\n");
      all.forEach(param -> params.write(module, param));
      html.raw("</dl>\n");
    }
    Message dynamic = module.help().dynamicParameters();
    if (dynamic != null) {
      paragraph(dynamic);
    }
  }

  private void errors(Declaration module, int level) {
    if (module.help().errors().isEmpty()) {
      return;
    }
    subtitle("api-help-errors", level);
    html.raw("<table>\n<thead><tr>");
    for (String column : ERROR_COLUMNS) {
      html.raw("<th scope=\"col\">").text(said(Message.of(column))).raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    for (String code : module.help().errors()) {
      html.raw("<tr><th scope=\"row\">").code(code).raw("</th><td>");
      LegacyCodes.of(code).forEach(old -> html.code(old).raw(" "));
      html.raw("</td><td>").text(said(texts.error(code))).raw("</td></tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
  }

  private void examples(Declaration module, int level) {
    List<String> queries = module.help().examples();
    if (queries.isEmpty()) {
      return;
    }
    subtitle("api-help-examples", level);
    html.raw("<dl>\n");
    for (int i = 0; i < queries.size(); i++) {
      html.raw("<dt>");
      texts.example(module, i + 1).ifPresent(text -> html.text(said(text)));
      html.raw("</dt>\n<dd>").link("?" + queries.get(i), "api.php?" + queries.get(i));
      html.raw("</dd>\n");
    }
    html.raw("</dl>\n");
  }

  /** What values of the types look like that many modules use. */
  private void types(int level) {
    subtitle("api-help-datatypes", level);
    html.raw("<dl>\n");
    for (String key : TYPES) {
      String type = key.substring(OF_TYPE.length());
      html.raw("<dt id=\"main/datatype/").text(type).raw("\">").code(type).raw("</dt>\n<dd>");
      html.text(said(Message.of(key))).raw("</dd>\n");
    }
    html.raw("</dl>\n");
  }

  private void subtitle(String key, int level) {
    html.element(heading(level + 1), said(Message.of(key))).raw("\n");
  }

  private static String heading(int level) {
    return "h" + Math.min(level + FIRST_HEADING, DEEPEST_HEADING);
  }

  private void paragraph(Message message) {
    html.element("p", said(message)).raw("\n");
  }

  private String said(Message message) {
    return translator.text(message);
  }
}
