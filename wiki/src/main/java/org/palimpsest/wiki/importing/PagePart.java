package org.palimpsest.wiki.importing;

import java.util.List;
import java.util.Objects;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Title;

/**
 * Revisions of a page that are written in one transaction: all of them, or one part after the
 * other.
 *
 * @param first whether no other part of this page came before
 * @param last whether no other part of this page follows
 */
record PagePart(Title title, List<PreparedRevision> revisions, boolean first, boolean last) {
  /** The same revisions; those without a content model get that of a new page of the title. */
  static List<PreparedRevision> modelled(Title title, List<PreparedRevision> revisions) {
    String usual = ContentModel.defaultFor(title).wire();
    return revisions.stream()
        .map(revision -> revision.model().isEmpty() ? revision.ofModel(usual) : revision)
        .toList();
  }

  PagePart {
    Objects.requireNonNull(title);
    revisions = List.copyOf(revisions);
  }
}
