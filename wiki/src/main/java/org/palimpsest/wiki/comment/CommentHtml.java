package org.palimpsest.wiki.comment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.HtmlText;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;

/**
 * Writes the parts of one comment as HTML.
 *
 * @param within whether it is shown on its own page
 */
record CommentHtml(TitleParser titles, LinkHtml links, @Nullable Title page, boolean within) {
  /** A comment. */
  String of(List<Piece> pieces) {
    StringBuilder html = new StringBuilder();
    for (Piece piece : pieces) {
      html.append(
          switch (piece) {
            case Piece.Text(String text) -> HtmlText.escape(text);
            case Piece.Section(String name, boolean followed) -> section(name, followed);
            case Piece.Link(var target, String label) -> links.link(target, HtmlText.escape(label));
          });
    }
    return html.toString();
  }

  private String section(String name, boolean followed) {
    String shown = name.isEmpty() ? "" : linked(name);
    return "<span class=\"autocomment\">" + shown + (followed ? ": " : "") + "</span>";
  }

  private String linked(String name) {
    String shown = HtmlText.escape(name);
    return withoutBrackets(
        Optional.ofNullable(page)
            .flatMap(own -> Sections.place(titles, name).map(place -> link(own, place, shown)))
            .orElse(shown));
  }

  private String link(Title own, String place, String shown) {
    String label = "→<bdi dir=\"ltr\">" + shown + "</bdi>";
    return within ? LinkHtml.placeWithin(place, label) : links.place(own, place, label);
  }

  /** So that nothing that reads this as wikitext finds links in it. */
  private static String withoutBrackets(String html) {
    return html.replace("[", "&#91;").replace("]", "&#93;");
  }
}
