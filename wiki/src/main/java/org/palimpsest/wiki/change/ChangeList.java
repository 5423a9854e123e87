package org.palimpsest.wiki.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Position;

/**
 * A part of the list of recent changes.
 *
 * @param changes the changes in the order asked for
 * @param next where the list goes on; null at its end
 */
public record ChangeList(List<ChangeView> changes, @Nullable Position next) {}
