package org.palimpsest.wiki.watch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.revision.PageHistory;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.watch.WatchLookup;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps up to which change somebody has seen what they watch: some titles in one transaction, or a
 * whole watchlist, part by part, so that nobody waits for the writer for long. Thread-safe.
 */
public final class SetNotifications {
  /** So many titles are done in one transaction. */
  private static final int PART = 2000;

  private final Acts acts;

  public SetNotifications(Acts acts) {
    this.acts = acts;
  }

  /**
   * What has been kept.
   *
   * @param since since when changes are not seen; null: all are seen
   * @param watched those of the titles that are watched
   */
  public record Kept(@Nullable Instant since, Set<Title> watched) {
    public Kept {
      watched = Set.copyOf(watched);
    }
  }

  /** Does it for these titles; those that are not watched are passed over. */
  public Kept of(Performer performer, List<Title> titles, NotificationTarget target) {
    Instant now = acts.now();
    long account = performer.userId();
    return acts.<Kept, Kept>planned(
            sql -> {
              Set<Title> watched = WatchLookup.by(sql, account, titles, now).keySet();
              Kept kept = new Kept(since(sql, target), watched);
              return watched.isEmpty() ? new Planning.Over<>(kept) : new Planning.Ready<>(kept);
            })
        .inStages((kept, writing) ->
            writing.write(sql -> {
              for (List<Title> batch : Batches.of(kept.watched())) {
                WatchTable.setNotified(sql, account, batch, kept.since());
              }
              return new Attempt.Done<>(kept);
            }));
  }

  /** So far a whole watchlist has been gone through; up to null: to its end. */
  private record Part(@Nullable Instant since, @Nullable Title last) {}

  /** Does it for all that somebody watches, and gives since when changes are not seen. */
  public @Nullable Instant ofAll(Performer performer, NotificationTarget target) {
    return acts.<Part, Part>planned(sql -> new Planning.Ready<>(new Part(since(sql, target), null)))
        .inStages((begin, writing) -> {
          Attempt<Part> part = writing.write(sql -> next(sql, performer, begin));
          while (part instanceof Attempt.Done<Part>(Part so) && so.last() != null) {
            part = writing.write(sql -> next(sql, performer, so));
          }
          return part;
        })
        .since();
  }

  private static Attempt<Part> next(JdbcClient sql, Performer performer, Part so) {
    return new Attempt.Done<>(
        new Part(
            so.since(),
            WatchTable.setNotified(sql, performer.userId(), so.last(), PART, so.since())
                .orElse(null)));
  }

  /** A revision that is not there, or the last of its page, leaves nothing unseen. */
  private static @Nullable Instant since(JdbcClient sql, NotificationTarget target) {
    return switch (target) {
      case NotificationTarget.AllSeen _ -> null;
      case NotificationTarget.Since(Instant time) -> time;
      case NotificationTarget.From(long id) ->
          RevisionTable.find(sql, id).map(RevisionRow::created).orElse(null);
      case NotificationTarget.After(long id) ->
          RevisionTable.find(sql, id).flatMap(row -> PageHistory.nextTime(sql, row)).orElse(null);
    };
  }
}
