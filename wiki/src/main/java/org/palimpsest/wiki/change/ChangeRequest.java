package org.palimpsest.wiki.change;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.change.ChangeFlag;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;

/**
 * Which recent changes are wanted (spec: edit-and-history.md, section 4).
 *
 * @param direction which way
 * @param start the time to begin with
 * @param end the time to end with
 * @param resume the place where an earlier answer stopped; begins there instead
 * @param kinds of these kinds
 * @param namespaces in these namespaces; empty: in all
 * @param title of this title
 * @param by only by the person of this canonical name, who need not exist
 * @param notBy not by the person of this name
 * @param tag only with this tag
 * @param traits with (true) or without (false) these traits
 * @param latestOnly only what made the current revision of its page
 * @param limit how many at most, at least 1
 */
public record ChangeRequest(
    Direction direction,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable Position resume,
    Set<ChangeKind> kinds,
    Set<Integer> namespaces,
    @Nullable Title title,
    @Nullable String by,
    @Nullable String notBy,
    @Nullable String tag,
    Map<ChangeFlag, Boolean> traits,
    boolean latestOnly,
    int limit) {}
