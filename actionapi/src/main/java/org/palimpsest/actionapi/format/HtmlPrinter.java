package org.palimpsest.actionapi.format;

import org.palimpsest.actionapi.module.RequestContext;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.RootElement;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.language.Translator;

/**
 * Shows what another printer prints on a page of HTML.
 *
 * @param introduction says what this is
 * @param context knows the reader's language, once the request has been answered
 */
record HtmlPrinter(ResultPrinter shown, Message introduction, RequestContext context)
    implements ResultPrinter {
  @Override
  public String mimeType() {
    return "text/html";
  }

  @Override
  public String fileName() {
    return "api-result.html";
  }

  @Override
  public ResultPrinter under(RootElement root) {
    return new HtmlPrinter(shown.under(root), introduction, context);
  }

  @Override
  public boolean ignores(String parameter) {
    return shown.ignores(parameter);
  }

  @Override
  public void print(ObjectNode root, PrintContext occasion, Utf8Output out) {
    Translator translator = context.translator();
    out.marks("<!DOCTYPE html>\n<html lang=\"");
    out.text(context.language());
    out.marks("\">\n<head>\n<meta charset=\"UTF-8\">\n<title>");
    out.text(translator.text(Message.of("api-format-title")), MarkupEscape.HTML);
    out.marks("</title>\n<meta name=\"robots\" content=\"noindex,nofollow\">\n</head>\n<body>\n");
    paragraph(out, translator.text(introduction));
    if (occasion.status() != 200) {
      paragraph(
          out,
          translator.text(
              Message.of(
                  "api-format-prettyprint-status",
                  occasion.status(),
                  StatusText.of(occasion.status()))));
    }
    out.marks("<p><a href=\"/w/api.php?action=help\">");
    out.text(translator.text(Message.of("api-format-help")), MarkupEscape.HTML);
    out.marks("</a></p>\n");
    preformatted(out, inner -> shown.print(root, occasion, inner));
    out.marks("\n</body>\n</html>\n");
  }

  /** A text as HTML shows it unchanged. */
  static void preformatted(Utf8Output out, Utf8Output.Printing text) {
    out.marks("<pre class=\"api-pretty-content\">");
    out.escaped(MarkupEscape.HTML, text);
    out.marks("</pre>");
  }

  private static void paragraph(Utf8Output out, String text) {
    out.marks("<p>");
    out.text(text, MarkupEscape.HTML);
    out.marks("</p>\n");
  }
}
