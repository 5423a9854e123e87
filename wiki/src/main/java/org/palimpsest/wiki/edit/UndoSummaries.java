package org.palimpsest.wiki.edit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.setting.SiteSettings;
import org.palimpsest.wiki.site.MessageExpansion;
import org.palimpsest.wiki.site.Overrides;

/**
 * What a wiki says of an undo: its own words, unless its people have written others on the pages
 * that stand for them, in the wiki's language. Thread-safe.
 */
public final class UndoSummaries {
  private static final String NAMED = "undo-summary";
  private static final String NAMELESS = "undo-summary-username-hidden";

  private final Overrides overrides;
  private final SiteSettings settings;

  public UndoSummaries(Overrides overrides, SiteSettings settings) {
    this.overrides = overrides;
    this.settings = settings;
  }

  /**
   * The words as they are now.
   *
   * @param page the whole title of the page on which something is undone
   */
  public UndoSummary on(String page) {
    Map<String, String> pages = overrides.texts(List.of(NAMED, NAMELESS), settings.language());
    UndoSummary standard = UndoSummary.STANDARD;
    return pages.isEmpty()
        ? standard
        : new UndoSummary(
            words(pages.get(NAMED), standard.named(), page),
            words(pages.get(NAMELESS), standard.nameless(), page));
  }

  private String words(@Nullable String text, String standard, String page) {
    return text == null
        ? standard
        : new MessageExpansion(settings.language(), settings.name(), page).of(text);
  }
}
