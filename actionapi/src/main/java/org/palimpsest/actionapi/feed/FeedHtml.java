package org.palimpsest.actionapi.feed;

import org.palimpsest.model.text.HtmlText;

/** Pieces of HTML that feeds consist of. Feed readers have no style sheets of ours. */
final class FeedHtml {
  private FeedHtml() {}

  /** A paragraph of this HTML. */
  static String paragraph(String html) {
    return "<p>" + html + "</p>\n";
  }

  /** A text with its lines. */
  static String lines(String text) {
    return "<div>" + HtmlText.escape(text).replace("\n", "<br />\n") + "</div>";
  }

  /** A link. */
  static String link(String address, String label) {
    return "<a href=\"" + HtmlText.escape(address) + "\">" + label + "</a>";
  }
}
