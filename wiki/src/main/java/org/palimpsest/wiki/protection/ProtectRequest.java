package org.palimpsest.wiki.protection;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.watch.WatchOption;

/**
 * That somebody wants a page or a title to be protected so and in no other way (spec:
 * administration.md, section 4).
 *
 * @param title the page, or the title of a page that does not exist
 * @param wishes the protections that it shall have, as they were sent
 * @param expiries when they shall end, as it was sent: once for all, or for each
 * @param cascade whether what the page includes shall be protected too
 * @param reason why
 * @param tags tags for the log entry and the revision
 * @param watch whether the performer wants to watch the title
 * @param dryRun whether to do nothing and only say what would be done
 */
public record ProtectRequest(
    Performer performer,
    Title title,
    List<Wish> wishes,
    List<String> expiries,
    boolean cascade,
    String reason,
    List<String> tags,
    WatchOption watch,
    boolean dryRun) {

  public ProtectRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(title);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(watch);
    wishes = List.copyOf(wishes);
    expiries = List.copyOf(expiries);
    tags = List.copyOf(tags);
  }

  /**
   * One protection, as it was sent.
   *
   * @param type the name of the type
   * @param level the name of the level, {@code all} or nothing for none; null if there was no level
   */
  public record Wish(String type, @Nullable String level) {
    public Wish {
      Objects.requireNonNull(type);
    }
  }
}
