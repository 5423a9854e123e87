package org.palimpsest.store.importing;

import java.util.List;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.revision.NewRevisionRow;
import org.palimpsest.store.revision.SlotRow;

/**
 * A revision from elsewhere that is about to be kept.
 *
 * @param id the id that it gets
 * @param visibility what of it is hidden
 * @param slots the slots besides the main one
 */
public record ImportedRevisionRow(
    long id, NewRevisionRow row, Visibility visibility, List<SlotRow> slots) {
  public ImportedRevisionRow {
    slots = List.copyOf(slots);
  }
}
