package org.palimpsest.wiki.visibility;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.model.visibility.Level;

/**
 * Which hidden things somebody asks for.
 *
 * @param fields one of these at least is hidden; all if there is none
 * @param level so far; null: however far
 * @param title of the page or file that they belong to, or that a log entry is about; null: any
 * @param by the name of their author; null: anybody
 */
public record HiddenRequest(
    ItemType type,
    Set<Field> fields,
    @Nullable Level level,
    @Nullable Title title,
    @Nullable String by) {
  public HiddenRequest {
    fields = fields.isEmpty() ? Set.of(Field.values()) : Set.copyOf(fields);
  }
}
