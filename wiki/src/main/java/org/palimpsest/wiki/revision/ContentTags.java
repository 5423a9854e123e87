package org.palimpsest.wiki.revision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.tag.SoftwareTag;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.wiki.wikitext.Redirects;

/**
 * The tag that a new revision gets for what it does to the text of its page (spec:
 * edit-and-history.md, section 1.6). Thread-safe.
 */
public final class ContentTags {
  private static final String WIKITEXT = "wikitext";
  private static final int REPLACED = 10;

  private final Redirects redirects;

  /**
   * A text of the main slot.
   *
   * @param text the text
   * @param model its content model
   * @param bytes its size
   */
  public record Version(String text, String model, long bytes) {}

  public ContentTags(Redirects redirects) {
    this.redirects = redirects;
  }

  /** Where a text leads to, if it is a redirect. */
  public Optional<ParsedTitle> redirect(Version version) {
    return version.model().equals(WIKITEXT)
        ? redirects.target(version.text())
        : Optional.empty();
  }

  /**
   * The tag for the step from one text to the next, if it deserves one.
   *
   * @param before null when the page is new
   */
  public Optional<SoftwareTag> of(@Nullable Version before, Version after) {
    if (before != null && before.bytes() > 0 && after.bytes() == 0) {
      return Optional.of(SoftwareTag.BLANK);
    }
    Optional<ParsedTitle> from = before == null ? Optional.empty() : redirect(before);
    Optional<ParsedTitle> to = redirect(after);
    if (!from.equals(to)) {
      return Optional.of(
          from.isEmpty()
              ? SoftwareTag.NEW_REDIRECT
              : to.isEmpty()
                  ? SoftwareTag.REMOVED_REDIRECT
                  : SoftwareTag.CHANGED_REDIRECT_TARGET);
    }
    if (before == null) {
      return Optional.empty();
    }
    if (before.bytes() > REPLACED * after.bytes()) {
      return Optional.of(SoftwareTag.REPLACE);
    }
    return before.model().equals(after.model())
        ? Optional.empty()
        : Optional.of(SoftwareTag.CONTENTMODELCHANGE);
  }
}
