package org.palimpsest.wiki.revision;

import java.util.List;
import org.palimpsest.store.revision.SlotRow;

/**
 * What a revision consists of: texts that are kept already.
 *
 * @param contentId the id of the main slot's text
 * @param model the content model of the main slot
 * @param size bytes of all slots
 * @param extra the slots besides the main one
 * @param redirect whether the main slot is a redirect
 */
public record RevisionContent(
    long contentId, String model, long size, List<SlotRow> extra, boolean redirect) {

  public RevisionContent {
    extra = List.copyOf(extra);
  }
}
