package org.palimpsest.store.visibility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Visibility;

/**
 * What a log entry has made of an item.
 *
 * @param id that of the revision, log entry or version
 * @param replaced the time in the archive name of a version; null where it has none
 * @param before the levels of its fields before
 * @param after the levels since
 */
public record ChangedItem(
    ItemKind kind, long id, @Nullable Instant replaced, Visibility before, Visibility after) {}
