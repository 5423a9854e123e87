package org.palimpsest.wiki.tagging;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.change.TaggedChange;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.log.TagEvent;
import org.palimpsest.wiki.tagging.UpdateTagsOutcome.Result;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes the tags of one change and logs it, in the caller's transaction.
 *
 * @param ids the tags that can be given, by name
 */
record TagChange(
    Acts acts, UpdateTagsRequest request, Map<String, Long> ids, Actor actor, Instant now) {
  private static final int LONGEST_REASON = 500;

  /**
   * Does it, if there is anything to do.
   *
   * @param carried the tags that the change carries, which are changed too
   */
  Result apply(JdbcClient sql, NamedChange named, TaggedChange change, Set<String> carried) {
    List<String> before = List.copyOf(carried);
    Set<String> removed = new LinkedHashSet<>(request.remove());
    Set<String> added = new LinkedHashSet<>(request.add());
    added.removeAll(removed);
    added.removeAll(carried);
    removed.retainAll(carried);
    if (added.isEmpty() && removed.isEmpty()) {
      return new Result.Unchanged();
    }
    carried.addAll(added);
    carried.removeAll(removed);
    write(sql, change, added, removed);
    LogEvent event =
        new TagEvent.Updated(
            id(named, NamedChange.Kind.REVISION, change.revisionId()),
            id(named, NamedChange.Kind.LOG_ENTRY, change.logId()),
            List.copyOf(added),
            List.copyOf(removed),
            before);
    return new Result.Updated(log(sql, event, change), List.copyOf(added), List.copyOf(removed));
  }

  private static TagEvent.TaggedId id(NamedChange named, NamedChange.Kind kind, long id) {
    return id == 0 ? TagEvent.TaggedId.NONE : new TagEvent.TaggedId(id, named.kind() == kind);
  }

  private void write(JdbcClient sql, TaggedChange change, Set<String> added, Set<String> removed) {
    for (String tag : added) {
      long tagId = Objects.requireNonNull(ids.get(tag));
      if (change.revisionId() != 0) {
        TagTable.tagRevision(sql, change.revisionId(), tagId, null);
      }
      if (change.logId() != 0) {
        TagTable.tagLogEntry(sql, change.logId(), tagId);
      }
    }
    if (!removed.isEmpty() && change.revisionId() != 0) {
      TagTable.untagRevision(sql, change.revisionId(), removed);
    }
    if (!removed.isEmpty() && change.logId() != 0) {
      TagTable.untagLogEntry(sql, change.logId(), removed);
    }
  }

  /** An entry without a revision stands for its whole log, so that its title is not told. */
  private long log(JdbcClient sql, LogEvent event, TaggedChange change) {
    PageFacts page = change.page();
    return acts.logUnshown(
        sql,
        new NewLogEntry(
            now,
            event,
            actor,
            page == null ? new Title(Namespace.SPECIAL, "Log/" + change.log()) : page.title(),
            page == null ? 0 : page.id(),
            0,
            Unicode.cut(request.reason(), LONGEST_REASON),
            List.of()),
        request.tags());
  }
}
