package org.palimpsest.store.visibility;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.model.visibility.Level;

/**
 * Which hidden things are listed.
 *
 * @param fields one of these fields at least is at one of the levels
 * @param levels only such as the reader may see
 * @param title of the page or file that they belong to, or that a log entry is about; null: any
 * @param by the name of their author; null: anybody
 * @param clearance what the reader may see: nothing is found by a field that they may not
 * @param restricted a log that the reader may not see; null: they may see all
 */
public record HiddenFilter(
    ItemType type,
    Set<Field> fields,
    Set<Level> levels,
    @Nullable Title title,
    @Nullable String by,
    Clearance clearance,
    @Nullable String restricted) {
  public HiddenFilter {
    fields = Set.copyOf(fields);
    levels = Set.copyOf(levels);
  }
}
