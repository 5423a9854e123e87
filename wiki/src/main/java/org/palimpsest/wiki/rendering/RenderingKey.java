package org.palimpsest.wiki.rendering;

import java.time.Instant;
import java.util.OptionalLong;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.language.LocalWords;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.ParseOptions;

/** What a rendering of a text that is kept depends on, beside what the wiki is asked for it. */
record RenderingKey(
    Title title,
    long page,
    OptionalLong revision,
    Instant time,
    String user,
    ParseOptions options,
    String language,
    boolean local,
    String server) {
  static RenderingKey of(PageContext page, ParseOptions options, Viewer viewer) {
    return new RenderingKey(
        page.title(),
        page.page(),
        page.revision(),
        page.time(),
        page.user(),
        options,
        viewer.words().language(),
        viewer.words().local().equals(LocalWords.NONE),
        viewer.server());
  }
}
