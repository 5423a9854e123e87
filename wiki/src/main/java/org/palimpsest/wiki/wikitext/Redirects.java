package org.palimpsest.wiki.wikitext;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;

/** Tells which texts make a page a redirect, and where to, and writes them. Thread-safe. */
public final class Redirects {
  private static final Pattern REDIRECT =
      Pattern.compile(
          "\\s*+#redirect\\s*+:?+\\s*+\\[\\[([^\\[\\]|\\n]++)(?:\\|(?:[^\\]\\n]|](?!]))*+)?+]].*+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

  private final TitleParser titles;
  private final CodeRedirects code;

  /** Those of a wiki that does not know its own address. */
  public Redirects(TitleParser titles) {
    this(titles, null);
  }

  /**
   * Those of a wiki.
   *
   * @param publicUrl scheme, host and port by which it is reached, without a slash at the end;
   *     null: whatever the client used
   */
  public Redirects(TitleParser titles, @Nullable String publicUrl) {
    this.titles = Objects.requireNonNull(titles);
    this.code = new CodeRedirects(titles, publicUrl == null ? "" : publicUrl);
  }

  /** The text of a page of this model that leads to another; empty for models that have none. */
  public Optional<String> text(ContentModel model, Title target) {
    return model == ContentModel.WIKITEXT
        ? Optional.of("#REDIRECT [[" + linked(target) + "]]")
        : code.text(model, target);
  }

  /** Without the colon it would be a member of the category. */
  private String linked(Title target) {
    return (target.namespace() == Namespace.CATEGORY ? ":" : "")
        + titles.namespaces().prefixedText(target);
  }

  /** Where a page of this model with this text leads to; empty if it is no redirect. */
  public Optional<LinkTarget> target(ContentModel model, String text) {
    return switch (model) {
      case WIKITEXT -> target(text);
      case CSS, JAVASCRIPT ->
          code.target(model, text).map(title -> new ParsedTitle.Local(title, ""));
      case TEXT, JSON, UNKNOWN -> Optional.empty();
    };
  }

  /**
   * Where a page of wikitext with this text leads to: a title of this wiki or of another one, never
   * anything else. Empty if the page is no redirect.
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
