package org.palimpsest.store.importing;

import java.util.List;
import org.palimpsest.store.revision.NewRevisionRow;
import org.palimpsest.store.revision.SlotRow;

/**
 * A revision from elsewhere that is about to be kept.
 *
 * @param id the id that it gets
 * @param slots the slots besides the main one
 */
public record ImportedRevisionRow(long id, NewRevisionRow row, List<SlotRow> slots) {
  public ImportedRevisionRow {
    slots = List.copyOf(slots);
  }
}
