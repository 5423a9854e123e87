package org.palimpsest.wiki.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.SlotRow;

/**
 * The slots of a page besides the main one, which an edit leaves as they are.
 *
 * @param slots the slots
 * @param size their bytes
 */
record ExtraSlots(List<SlotRow> slots, long size) {
  private static final ExtraSlots NONE = new ExtraSlots(List.of(), 0);

  static ExtraSlots of(Situation situation) {
    RevisionRow current = situation.current();
    if (current == null || !current.extraSlots()) {
      return NONE;
    }
    long main = situation.text().getBytes(StandardCharsets.UTF_8).length;
    return new ExtraSlots(situation.background().extraSlots(), current.size() - main);
  }
}
