package org.palimpsest.actionapi.format;

import java.nio.charset.StandardCharsets;
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
  public byte[] print(ObjectNode root, PrintContext occasion) {
    Translator translator = context.translator();
    StringBuilder page = new StringBuilder(2048);
    page.append("<!DOCTYPE html>\n<html lang=\"").append(context.language());
    page.append("\">\n<head>\n<meta charset=\"UTF-8\">\n<title>");
    HtmlText.append(page, translator.text(Message.of("api-format-title")));
    page.append("</title>\n<meta name=\"robots\" content=\"noindex,nofollow\">\n</head>\n<body>\n");
    paragraph(page, translator.text(introduction));
    if (occasion.status() != 200) {
      paragraph(
          page,
          translator.text(
              Message.of(
                  "api-format-prettyprint-status",
                  occasion.status(),
                  StatusText.of(occasion.status()))));
    }
    page.append("<p><a href=\"/w/api.php?action=help\">");
    HtmlText.append(page, translator.text(Message.of("api-format-help")));
    page.append("</a></p>\n");
    page.append(preformatted(shown.print(root, occasion)));
    return page.append("\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes of text as HTML shows them unchanged. */
  static String preformatted(byte[] text) {
    StringBuilder html = new StringBuilder(text.length + 128);
    html.append("<pre class=\"api-pretty-content\">");
    HtmlText.append(html, new String(text, StandardCharsets.UTF_8));
    return html.append("</pre>").toString();
  }

  private static void paragraph(StringBuilder page, String text) {
    page.append("<p>");
    HtmlText.append(page, text);
    page.append("</p>\n");
  }
}
