package org.palimpsest.wiki.visibility;

import java.util.List;
import java.util.Objects;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.wiki.act.LoggedDeed;

/**
 * What one log entry tells of: things of one type become hidden or shown.
 *
 * @param by who does it, when and why, and the tags of the entry
 * @param target the title under which the log tells of it
 * @param pageId the page of that title; 0 for none
 * @param items newest first, nothing twice
 */
public record VisibilityDeed(
    LoggedDeed by, Title target, long pageId, ItemType type, List<ItemChange> items) {
  public VisibilityDeed {
    Objects.requireNonNull(by);
    Objects.requireNonNull(target);
    Objects.requireNonNull(type);
    items = List.copyOf(items);
  }
}
