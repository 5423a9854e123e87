package org.palimpsest.wiki.watch;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts pages on the watchlist of who wishes so, and takes them off it. Thread-safe. */
public final class WatchPages {
  private final Acts acts;

  public WatchPages(Acts acts) {
    this.acts = acts;
  }

  /** Why somebody may not change their watchlist; empty when they may. */
  public Optional<WatchObstacle> obstacle(Performer performer) {
    return acts.query(sql -> obstacle(sql, performer, acts.now()));
  }

  private Optional<WatchObstacle> obstacle(JdbcClient sql, Performer performer, Instant now) {
    return performer.isNamed()
        ? acts.authority().check(sql, performer, Act.WATCH, now).stream()
            .findFirst()
            .map(WatchObstacle.Refused::new)
        : Optional.of(new WatchObstacle.NotLoggedIn());
  }

  /** Does it all, or says why not. */
  public Optional<WatchObstacle> run(WatchRequest request) {
    Instant now = acts.now();
    return acts.<WatchRequest, Optional<WatchObstacle>>planned(sql -> plan(sql, request, now))
        .inStages((_, writing) ->
            writing.write(sql -> {
              perform(sql, request, now);
              return new Attempt.Done<>(Optional.empty());
            }));
  }

  private Planning<WatchRequest, Optional<WatchObstacle>> plan(
      JdbcClient sql, WatchRequest request, Instant now) {
    Optional<WatchObstacle> obstacle = obstacle(sql, request.performer(), now);
    return obstacle.isPresent() || request.titles().isEmpty()
        ? new Planning.Over<>(obstacle)
        : new Planning.Ready<>(request);
  }

  private static void perform(JdbcClient sql, WatchRequest request, Instant now) {
    long account = request.performer().userId();
    Expiry expiry = request.expiry();
    Set<Title> subjects = new LinkedHashSet<>();
    request.titles().forEach(title -> subjects.add(title.subject()));
    for (Title title : subjects) {
      if (request.unwatch()) {
        WatchTable.unwatch(sql, account, title);
      } else if (expiry == null) {
        WatchTable.keepWatching(sql, account, title, now);
      } else {
        WatchTable.watch(sql, account, title, expiry instanceof Expiry.At at ? at.time() : null);
      }
    }
  }
}
