package org.palimpsest.actionapi.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.setting.SiteSettings;
import org.palimpsest.wiki.site.SiteMessage;
import org.palimpsest.wiki.site.SiteMessages;

/** Which page is the main page: the wiki's own words name it. Thread-safe. */
final class MainPage {
  private static final String NAME = "mainpage";

  private final SiteMessages messages;
  private final SiteSettings settings;
  private final TitleParser titles;

  MainPage(SiteMessages messages, SiteSettings settings, TitleParser titles) {
    this.messages = messages;
    this.settings = settings;
    this.titles = titles;
  }

  /**
   * What people have put in the place of the name can be no title; then it is as if they had not.
   */
  Title title() {
    SiteMessage name = messages.find(NAME, settings.language());
    return title(name.text())
        .or(() -> title(name.standard()))
        .orElseThrow(() -> new IllegalStateException("no name of the main page"));
  }

  private Optional<Title> title(@Nullable String name) {
    return name != null && titles.parse(name) instanceof ParsedTitle.Local local
        ? Optional.of(local.title())
        : Optional.empty();
  }
}
