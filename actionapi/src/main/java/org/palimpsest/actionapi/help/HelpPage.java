package org.palimpsest.actionapi.help;

import java.util.List;
import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.actionapi.module.RequestContext;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.language.Translator;

/** Writes a help page for one reader (spec: api-framework.md, section 20). */
final class HelpPage {
  /** Clients that look at pages to find out what wiki this is expect to read MediaWiki. */
  private static final String GENERATOR = "MediaWiki 1.43.0 (Palimpsest)";

  private static final String STYLE =
      """
      body{font:1rem/1.5 sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#202122;background:#fff}
      h1,h2,h3,h4{line-height:1.25;margin:2rem 0 .5rem}
      section{border-top:1px solid #c8ccd1}
      dt{font-weight:bold;margin-top:.75rem}
      dd{margin:0 0 0 1.5rem}
      code,kbd{background:#f8f9fa;padding:0 .2em;overflow-wrap:anywhere}
      table{border-collapse:collapse}
      th,td{border:1px solid #a2a9b1;padding:.2rem .5rem;text-align:start;vertical-align:top}
      @media(prefers-color-scheme:dark){body{color:#eaecf0;background:#101418}code,kbd{background:#27292d}a{color:#88a3e8}}
      """;

  private final String siteName;
  private final String apiUrl;
  private final String language;
  private final Translator translator;
  private final HelpSection sections;
  private final Html html = new Html();

  /**
   * One entry of the page.
   *
   * @param level how far below a module that was asked for it stands
   */
  record Entry(ApiModule module, int level) {}

  HelpPage(
      String siteName, String apiUrl, ModuleTree tree, HelpPages pages, RequestContext context) {
    this.siteName = siteName;
    this.apiUrl = apiUrl;
    this.language = context.language();
    this.translator = context.translator();
    this.sections = new HelpSection(html, translator, tree, pages, context.vocabulary());
  }

  /** The page with these entries, with or without a table of contents. */
  String html(List<Entry> entries, boolean contents) {
    head();
    if (contents) {
      contents(entries);
    }
    html.raw("<main>\n");
    entries.forEach(entry -> sections.write(entry.module(), entry.level()));
    return html.raw("</main>\n</body>\n</html>\n").toString();
  }

  private void head() {
    String title = translator.text(Message.of("api-help-title", siteName));
    html.raw("<!DOCTYPE html>\n<html lang=\"").text(language).raw("\" dir=\"ltr\">\n<head>\n");
    html.raw("<meta charset=\"UTF-8\">\n").element("title", title);
    html.raw("\n<meta name=\"generator\" content=\"").text(GENERATOR).raw("\">\n");
    html.raw("<meta name=\"robots\" content=\"noindex,nofollow\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<link rel=\"EditURI\" type=\"application/rsd+xml\" href=\"")
        .text(apiUrl + "?action=rsd")
        .raw("\">\n<style>\n")
        .raw(STYLE)
        .raw("</style>\n</head>\n<body>\n<header>\n")
        .element("h1", title)
        .raw("\n<p>")
        .text(translator.text(Message.of("api-help-lead")))
        .raw("</p>\n</header>\n");
  }

  private void contents(List<Entry> entries) {
    html.raw("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">")
        .text(translator.text(Message.of("api-help-contents")))
        .raw("</h2>\n<ul>\n");
    for (Entry entry : entries) {
      html.raw("<li>")
          .link('#' + entry.module().path(), HelpSection.title(entry.module()))
          .raw("</li>\n");
    }
    html.raw("</ul>\n</nav>\n");
  }
}
