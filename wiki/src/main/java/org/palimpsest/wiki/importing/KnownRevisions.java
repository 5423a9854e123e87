package org.palimpsest.wiki.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.store.importing.ImportedRevisionTable;
import org.palimpsest.store.importing.ImportedRevisionTable.Twin;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which revisions of a page that are about to be imported it has already: by their times and the
 * digests that the dump gives for them, or by all that they say. Used by one transaction.
 */
final class KnownRevisions {
  private final boolean byDigest;
  private final Function<ImportedAuthor, Actor> actors;
  private final Function<EncodedContent, Long> contents;
  private final Map<Object, Integer> known = new HashMap<>();

  KnownRevisions(
      boolean byDigest,
      Function<ImportedAuthor, Actor> actors,
      Function<EncodedContent, Long> contents) {
    this.byDigest = byDigest;
    this.actors = actors;
    this.contents = contents;
  }

  /** Looks at those of a page that were made at the times of these. */
  void read(JdbcClient sql, long pageId, List<PreparedRevision> revisions) {
    List<Long> times = revisions.stream().map(KnownRevisions::seconds).distinct().toList();
    for (Twin twin : ImportedRevisionTable.at(sql, pageId, times)) {
      Object key =
          byDigest
              ? List.of(twin.created(), twin.sha1())
              : new Twin(twin.created(), twin.actorId(), twin.contentId(), "", twin.comment());
      known.merge(key, 1, Integer::sum);
    }
  }

  /**
   * Whether a revision is there. Where all that it says counts, it is for one only of several that
   * are alike: a page can have been protected twice in a second.
   */
  boolean take(PreparedRevision revision) {
    if (byDigest) {
      return known.containsKey(List.of(seconds(revision), revision.digest()));
    }
    Twin twin =
        new Twin(
            seconds(revision),
            actors.apply(revision.author()).id(),
            contents.apply(revision.text()),
            "",
            revision.comment());
    if (!known.containsKey(twin)) {
      return false;
    }
    known.computeIfPresent(twin, (key, count) -> count == 1 ? null : count - 1);
    return true;
  }

  private static long seconds(PreparedRevision revision) {
    return revision.created().getEpochSecond();
  }
}
