package org.palimpsest.wikitext.redirect;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;

/** Tells which texts make a page a redirect, and where to, and writes them. Thread-safe. */
public final class Redirects {
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
    return RedirectLine.read(text, titles).map(RedirectLine::target);
  }
}
