package org.palimpsest.wiki.visibility;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.wiki.performer.Performer;

/**
 * That somebody wants to hide or show fields of things (spec: revisiondelete.md, section 2).
 *
 * @param choice of what
 * @param wish which fields
 * @param reason why; empty for no reason
 * @param tags tags for the log entries
 * @param dryRun whether to say only what would become of it
 */
public record VisibilityRequest(
    Performer performer,
    Choice choice,
    LevelWish wish,
    String reason,
    List<String> tags,
    boolean dryRun) {
  public VisibilityRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(choice);
    Objects.requireNonNull(wish);
    Objects.requireNonNull(reason);
    tags = List.copyOf(tags);
  }

  /**
   * Of what.
   *
   * @param ids the ids as clients write them, in their order, nothing twice, at most 500
   * @param target the title under which they are; null: it follows from them
   * @param anyPage whether they may be of any number of pages, each of which has a log entry then
   */
  public record Choice(ItemType type, List<String> ids, @Nullable Title target, boolean anyPage) {
    public Choice {
      Objects.requireNonNull(type);
      ids = List.copyOf(ids);
    }
  }
}
