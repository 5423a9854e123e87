package org.palimpsest.wiki.tagging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.change.TaggedChange;
import org.palimpsest.store.change.TaggedChangeLookup;
import org.palimpsest.store.tag.TagLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The changes that a request names, with the tags that they carry at each moment: whoever is named
 * twice carries the second time what the first has given. Used by one thread.
 */
final class FoundChanges {
  private final Map<NamedChange, TaggedChange> changes = new HashMap<>();
  private final Map<TaggedChange, Set<String>> tags = new HashMap<>();

  private FoundChanges() {}

  /** Finds them by a few queries, however many they are. */
  static FoundChanges of(JdbcClient sql, List<NamedChange> named) {
    FoundChanges found = new FoundChanges();
    Map<NamedChange.Kind, List<Long>> ids = new HashMap<>();
    named.forEach(one -> ids.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one.id()));
    ids.forEach((kind, wanted) ->
        (switch (kind) {
              case REVISION -> TaggedChangeLookup.byRevisions(sql, wanted);
              case RECENT_CHANGE -> TaggedChangeLookup.byChanges(sql, wanted);
              case LOG_ENTRY -> TaggedChangeLookup.byLogEntries(sql, wanted);
            })
            .forEach((id, change) -> found.changes.put(new NamedChange(kind, id), change)));
    found.readTags(sql);
    return found;
  }

  private void readTags(JdbcClient sql) {
    Map<Long, List<String>> ofRevisions =
        TagLookup.ofRevisions(
            sql, changes.values().stream().map(TaggedChange::revisionId).distinct().toList());
    Map<Long, List<String>> ofLogEntries =
        TagLookup.ofLogEntries(
            sql, changes.values().stream().map(TaggedChange::logId).distinct().toList());
    for (TaggedChange change : changes.values()) {
      List<String> carried =
          change.revisionId() == 0
              ? ofLogEntries.get(change.logId())
              : ofRevisions.get(change.revisionId());
      tags.put(change, new TreeSet<>(carried == null ? List.of() : carried));
    }
  }

  /** The change that is named so; null when there is none. */
  @Nullable TaggedChange find(NamedChange named) {
    return changes.get(named);
  }

  /** The tags that it carries now, in order; what is done to the set is remembered. */
  Set<String> tagsOf(TaggedChange change) {
    return Objects.requireNonNull(tags.get(change));
  }
}
