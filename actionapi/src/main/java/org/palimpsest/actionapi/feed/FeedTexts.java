package org.palimpsest.actionapi.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.SlotText;

/** The texts that a feed shows, all read at once as its reader may see them. */
final class FeedTexts {
  /** A text of more bytes is too long for a feed. */
  static final long LONGEST = 32 * 1024;

  private final Map<Long, Seen<SlotText>> byRevision = new HashMap<>();

  /**
   * The texts of these revisions, as many of them as may be in memory together.
   *
   * @param ids those whose texts are not too long
   */
  FeedTexts(RevisionReader reader, Call call, Collection<Long> ids, Clearance clearance) {
    if (!ids.isEmpty()) {
      reader
          .within(call.context().memory())
          .byIds(ids, null, Set.of(RevisionPart.TEXT), clearance)
          .part()
          .items()
          .forEach(revision -> byRevision.put(revision.id(), revision.content()));
    }
  }

  /** Whether the text of a revision has been read, or would have been if it were not hidden. */
  boolean has(long revisionId) {
    return byRevision.containsKey(revisionId);
  }

  /** The text of a revision that has been read; empty when its reader may not see it. */
  Optional<String> find(long revisionId) {
    Seen<SlotText> content = byRevision.get(revisionId);
    return Optional.ofNullable(content == null ? null : content.value()).map(SlotText::text);
  }
}
