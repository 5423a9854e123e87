package org.palimpsest.wiki.wikitext;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.TitleParser;

/** Tells which texts make a page a redirect, and where to. Thread-safe. */
public final class Redirects {
  private static final Pattern REDIRECT =
      Pattern.compile(
          "\\s*+#redirect\\s*+:?+\\s*+\\[\\[([^\\[\\]|\\n]++)(?:\\|(?:[^\\]\\n]|](?!]))*+)?+]].*+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

  private final TitleParser titles;

  public Redirects(TitleParser titles) {
    this.titles = Objects.requireNonNull(titles);
  }

  /**
   * Where a page with this text leads to: a title of this wiki or of another one, never anything
   * else. Empty if the page is no redirect.
   */
  public Optional<LinkTarget> target(String text) {
    if (!mayBeRedirect(text)) {
      return Optional.empty();
    }
    Matcher matcher = REDIRECT.matcher(text);
    return matcher.matches()
            && titles.parse(decode(matcher.group(1))) instanceof LinkTarget target
            && isAllowed(target)
        ? Optional.of(target)
        : Optional.empty();
  }

  /** Most texts are none, and this is asked at every edit. */
  private static boolean mayBeRedirect(String text) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '#';
  }

  private static String decode(String target) {
    return target.indexOf('%') < 0
        ? target
        : URLDecoder.decode(
            BAD_ESCAPE.matcher(target).replaceAll("%25").replace("+", "%2B"),
            StandardCharsets.UTF_8);
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
