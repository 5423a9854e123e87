package org.palimpsest.wikitext.redirect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;

/**
 * How pages of CSS and JavaScript lead to others: they load the text of the other page (spec:
 * administration.md, section 3.5). A text is such a redirect only if it is exactly what this class
 * would write. Thread-safe.
 */
final class CodeRedirects {
  private static final String MARK = "/* #REDIRECT */";
  private static final String PATH = "/w/index.php?title=";

  private final TitleParser titles;
  private final String origin;

  /**
   * @param origin scheme, host and port of this wiki, without a slash at the end; may be empty
   */
  CodeRedirects(TitleParser titles, String origin) {
    this.titles = titles;
    this.origin = origin;
  }

  /** The text of a page that leads to this one; empty for models that have none. */
  Optional<String> text(ContentModel model, Title target) {
    return text(model, origin, target);
  }

  private Optional<String> text(ContentModel model, String from, Title target) {
    String address =
        from
            + PATH
            + PageAddresses.encode(titles.namespaces().prefixedKey(target))
            + "&action=raw&ctype="
            + model.defaultFormat();
    return switch (model) {
      case CSS -> Optional.of(MARK + "@import url(" + address + ");");
      case JAVASCRIPT -> Optional.of(MARK + "mw.loader.load(\"" + address + "\");");
      case WIKITEXT, TEXT, JSON, UNKNOWN -> Optional.empty();
    };
  }

  /** Where a page with this text leads to; empty if it is no redirect. */
  Optional<Title> target(ContentModel model, String text) {
    int start = text.startsWith(MARK) ? text.indexOf(PATH) : -1;
    int end = start < 0 ? -1 : text.indexOf('&', start);
    if (end < 0 || end - start > 2000) {
      return Optional.empty();
    }
    String name = decode(text.substring(start + PATH.length(), end));
    return titles.parse(name) instanceof ParsedTitle.Local(Title title, String fragment)
            && fragment.isEmpty()
            && (isText(model, origin, title, text) || isText(model, "", title, text))
        ? Optional.of(title)
        : Optional.empty();
  }

  private boolean isText(ContentModel model, String from, Title target, String text) {
    return text(model, from, target).filter(text::equals).isPresent();
  }

  private static String decode(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
