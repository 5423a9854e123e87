package org.palimpsest.wiki.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;

/**
 * That somebody says in which language a page is written (spec: administration.md, section 13).
 *
 * @param language the code of the language; null for that of the wiki
 * @param reason why; empty for no reason
 * @param tags tags for the log entry
 */
public record SetLanguageRequest(
    Performer performer, Title title, @Nullable String language, String reason, List<String> tags) {

  public SetLanguageRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(title);
    Objects.requireNonNull(reason);
    tags = List.copyOf(tags);
  }
}
