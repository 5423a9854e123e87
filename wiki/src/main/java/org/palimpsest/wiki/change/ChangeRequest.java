package org.palimpsest.wiki.change;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.change.ChangeFlag;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.TagFilter;

/**
 * Which recent changes are wanted (spec: edit-and-history.md, section 4).
 *
 * @param window which part of the list
 * @param kinds of these kinds
 * @param namespaces in these namespaces; empty: in all
 * @param title of this title
 * @param by only by the person of this canonical name, who need not exist
 * @param notBy not by the person of this name
 * @param tags only with these tags; null: whatever the tags
 * @param traits with (true) or without (false) these traits
 * @param latestOnly only what made the current revision of its page
 */
public record ChangeRequest(
    Window<Position> window,
    Set<ChangeKind> kinds,
    Set<Integer> namespaces,
    @Nullable Title title,
    @Nullable String by,
    @Nullable String notBy,
    @Nullable TagFilter tags,
    Map<ChangeFlag, Boolean> traits,
    boolean latestOnly) {
  /** The same, of this title only. */
  public ChangeRequest of(Title only) {
    return new ChangeRequest(window, kinds, namespaces, only, by, notBy, tags, traits, latestOnly);
  }
}
