package org.palimpsest.wiki.rendering;

import java.time.InstantSource;
import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.wiki.language.LocalWords;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wiki.site.PageWords;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.site.SiteReader;
import org.palimpsest.wikitext.source.WikiFacts;

/**
 * Knows what pages can say about the wiki. Thread-safe.
 *
 * @param language the code of the language that the wiki is written in
 */
public record FactSource(
    Database database,
    SiteReader site,
    SiteMessages messages,
    PageWords words,
    String language,
    InstantSource clock) {
  /** What nearly every page says. */
  private static final List<String> USUAL =
      List.of("red-link-title", "editsection", "editsectionhint", "toc");

  /**
   * The facts for one parse.
   *
   * @param viewer speaks the language of whoever it is for
   */
  public WikiFacts of(Translator viewer) {
    LocalWords local =
        viewer.local().equals(LocalWords.NONE) ? LocalWords.NONE : words.readOnce(USUAL);
    Translator once = new Translator(viewer.messages(), local, viewer.language());
    return new StoredFacts(
        database, site, messages, new Voices(once, once.in(language)), clock.instant());
  }
}
