package org.palimpsest.wiki.log;

import java.util.List;
import java.util.Objects;
import org.palimpsest.model.visibility.ItemType;

/**
 * What the log says was hidden or shown of things (spec: revisiondelete.md, section 6). Bits of all
 * of them are taken together: what has become of each is kept as facts beside the entry.
 *
 * @param suppressed whether it stands in the log that only few read
 * @param itemType what they are
 * @param ids the ids by which clients know them, newest first
 * @param cleared the bits of what has been shown, as in masks that clients know
 * @param set the bits of what has been hidden, likewise
 */
public record VisibilityEvent(
    boolean suppressed, ItemType itemType, List<String> ids, int cleared, int set)
    implements LogEvent {
  public VisibilityEvent {
    Objects.requireNonNull(itemType);
    ids = List.copyOf(ids);
  }

  @Override
  public String type() {
    return suppressed ? "suppress" : "delete";
  }

  @Override
  public String action() {
    return itemType == ItemType.LOGGING ? "event" : "revision";
  }
}
