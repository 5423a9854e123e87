package org.palimpsest.actionapi.rendering;

import org.palimpsest.model.text.HtmlText;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.rendering.PageHtml;
import org.palimpsest.wiki.rendering.Rendered;
import org.palimpsest.wiki.setting.SiteSettings;

/** What stands in front of the body of a page by itself, the start of the body included. */
record HeadHtml(SiteSettings site, Namespaces namespaces) {
  String of(Rendered rendered) {
    String direction = new PageHtml(site.language()).direction();
    String title = namespaces.prefixedText(rendered.text().page().title());
    return """
    <!DOCTYPE html>
    <html class="client-nojs" lang="%1$s" dir="%2$s">
    <head>
    <meta charset="UTF-8">
    <title>%3$s</title>
    </head>
    <body class="mediawiki %2$s sitedir-%2$s ns-%4$d">\
    """
        .formatted(
            HtmlText.escape(site.language()),
            direction,
            HtmlText.escape(title + " - " + site.name()),
            rendered.text().page().title().namespace());
  }
}
