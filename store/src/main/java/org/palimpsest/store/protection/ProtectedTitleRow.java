package org.palimpsest.store.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Guarded;

/**
 * A title that is protected against being taken.
 *
 * @param level what taking it needs
 * @param expires until when; null: for ever
 * @param created since when
 * @param author who has protected it; hidden where the name of the account is, or where the log
 *     hides it
 * @param comment why; hidden where the log hides it
 */
public record ProtectedTitleRow(
    Title title,
    String level,
    @Nullable Instant expires,
    Instant created,
    Guarded<Actor> author,
    Guarded<String> comment) {

  /** Where it stands in the list. */
  public ProtectedPlace place() {
    return new ProtectedPlace(created, title);
  }
}
