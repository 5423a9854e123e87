package org.palimpsest.wiki.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.protection.ProtectedPlace;

/**
 * A title that is protected against being taken, as one reader sees it.
 *
 * @param level what taking it needs
 * @param expires until when; null: for ever
 * @param created since when
 * @param author who has protected it
 * @param comment why
 */
public record ProtectedTitleView(
    Title title,
    String level,
    @Nullable Instant expires,
    Instant created,
    Seen<Actor> author,
    Seen<String> comment) {

  /** Where it stands in the list. */
  public ProtectedPlace place() {
    return new ProtectedPlace(created, title);
  }
}
