package org.palimpsest.wikitext.redirect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.TitleParser;

/**
 * The beginning of a text of wikitext that makes its page a redirect (spec: wikitext.md, 17.4).
 *
 * @param target where it leads: a title of this wiki or of another one
 * @param end the position behind the link; what follows is shown as usual
 */
public record RedirectLine(LinkTarget target, int end) {
  private static final String WORD = "#redirect";

  /** Reads the beginning of a text; empty if the page is no redirect. */
  public static Optional<RedirectLine> read(String text, TitleParser titles) {
    int word = skipSpace(text, 0);
    if (!text.regionMatches(true, word, WORD, 0, WORD.length())) {
      return Optional.empty();
    }
    int colon = skipSpace(text, word + WORD.length());
    int link = text.startsWith(":", colon) ? skipSpace(text, colon + 1) : colon;
    if (!text.startsWith("[[", link)) {
      return Optional.empty();
    }
    int targetEnd = endOfTarget(text, link + 2);
    int end = text.startsWith("|", targetEnd) ? endOfLabel(text, targetEnd + 1) : targetEnd;
    if (targetEnd == link + 2 || !text.startsWith("]]", end)) {
      return Optional.empty();
    }
    return titles.parse(decode(text.substring(link + 2, targetEnd))) instanceof LinkTarget target
            && isAllowed(target)
        ? Optional.of(new RedirectLine(target, skipSpace(text, end + 2)))
        : Optional.empty();
  }

  private static int endOfTarget(String text, int from) {
    int end = from;
    while (end < text.length() && "[]|\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int endOfLabel(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && !text.startsWith("]]", end)) {
      end++;
    }
    return end;
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static String decode(String target) {
    return target.indexOf('%') < 0
        ? target
        : URLDecoder.decode(escapeOthers(target), StandardCharsets.UTF_8);
  }

  /** Signs that are no escapes must come through as they are. */
  private static String escapeOthers(String target) {
    StringBuilder escaped = new StringBuilder(target.length() + 8);
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      switch (c) {
        case '+' -> escaped.append("%2B");
        case '%' -> escaped.append(isHex(target, i + 1) && isHex(target, i + 2) ? "%" : "%25");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isHex(String text, int at) {
    return at < text.length()
        && Character.digit(text.charAt(at), 16) >= 0
        && text.charAt(at) < 0x80;
  }

  /** A reader must not be logged out by following a link. */
  private static boolean isAllowed(LinkTarget target) {
    return switch (target) {
      case ParsedTitle.Local local ->
          local.title().namespace() != Namespace.SPECIAL
              || !local.title().key().equalsIgnoreCase("Userlogout");
      case ParsedTitle.Interwiki _ -> true;
    };
  }
}
