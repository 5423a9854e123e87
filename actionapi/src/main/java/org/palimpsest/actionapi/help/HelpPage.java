package org.palimpsest.actionapi.help;

import java.util.List;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamType;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.language.Translator;

/** Writes the help page. */
final class HelpPage {
  private final StringBuilder html = new StringBuilder();
  private final Translator translator;

  HelpPage(String siteName, Translator translator) {
    this.translator = translator;
    html.append(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"UTF-8\">\n<title>API of ");
    text(siteName);
    html.append("</title>\n</head>\n<body>\n<h1>API of ");
    text(siteName);
    html.append("</h1>\n<p>Call a module with <code>?action=NAME&amp;format=json</code>.</p>\n");
  }

  /** Adds a module and its parts. */
  void add(Declaration module, List<Declaration> parts) {
    section(module, "h2");
    parts.forEach(part -> section(part, "h3"));
  }

  /** The whole page. */
  String html() {
    return html + "</body>\n</html>\n";
  }

  private void section(Declaration module, String heading) {
    html.append('<').append(heading).append(" id=\"");
    text(module.path());
    html.append("\">");
    text(module.path());
    html.append("</").append(heading).append(">\n<p>");
    text(translator.text(Message.of("apihelp-" + module.path() + "-summary")));
    html.append(module.posted() ? " POST only." : "").append("</p>\n");
    if (!module.params().params().isEmpty()) {
      html.append("<dl>\n");
      module.params().params().forEach(param -> parameter(module, param));
      html.append("</dl>\n");
    }
  }

  private void parameter(Declaration module, Param<?> param) {
    html.append("<dt><code>");
    text(module.params().nameOf(param));
    html.append("</code></dt><dd>");
    text(describe(param.type()));
    if (param.isRequired()) {
      html.append("; required");
    }
    if (param.isDeprecated()) {
      html.append("; outdated");
    }
    html.append("</dd>\n");
  }

  private static String describe(ParamType<?> type) {
    return switch (type) {
      case MultiType<?>(ParamType<?> element, MultiType.Rules rules) ->
          "several, at most %d (%d): %s"
              .formatted(rules.limit(), rules.highLimit(), describe(element));
      case ChoiceType<?> choice -> "one of " + String.join(", ", "values");
      default -> type.wireName();
    };
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(text.charAt(i));
      }
    }
  }
}
