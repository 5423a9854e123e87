package org.palimpsest.wiki.importing;

import java.util.List;
import java.util.Objects;
import org.palimpsest.model.title.Title;

/**
 * Revisions of a page that are written in one transaction: all of them, or one part after the
 * other.
 *
 * @param first whether no other part of this page came before
 * @param last whether no other part of this page follows
 */
record PagePart(Title title, List<PreparedRevision> revisions, boolean first, boolean last) {
  PagePart {
    Objects.requireNonNull(title);
    revisions = List.copyOf(revisions);
  }
}
