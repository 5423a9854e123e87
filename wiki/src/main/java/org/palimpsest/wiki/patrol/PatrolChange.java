package org.palimpsest.wiki.patrol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeLookup;
import org.palimpsest.store.change.ChangeRow;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.change.ChangeTarget;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.patrol.PatrolOutcome.Obstacle;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.PatrolSettings;
import org.palimpsest.wiki.tag.TagRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps that somebody has looked at a change: its state, the log entry, and what waited for it in
 * one transaction. Who patrols what is patrolled already leaves no trace. Thread-safe.
 */
public final class PatrolChange {
  private final Acts acts;
  private final PatrolSettings settings;
  private final PatrolEffect effect;

  /**
   * @param effect what follows on the first look at a revision
   */
  public PatrolChange(Acts acts, PatrolSettings settings, PatrolEffect effect) {
    this.acts = acts;
    this.settings = settings;
    this.effect = effect;
  }

  /** A change that nobody has looked at, and what it was done to. */
  private record Plan(ChangeRow row, ChangeTarget target) {}

  /** Does it, or says why not. */
  public PatrolOutcome run(PatrolRequest request) {
    Instant now = acts.now();
    return acts.<Plan, PatrolOutcome>planned(sql -> plan(sql, request, now))
        .perform((sql, plan) -> {
          if (ChangeTable.patrol(sql, plan.row().id())) {
            leaveEffects(sql, request, plan.target(), now);
          }
          return done(plan.row(), plan.target());
        });
  }

  private Planning<Plan, PatrolOutcome> plan(JdbcClient sql, PatrolRequest request, Instant now) {
    return switch (request.change()) {
      case PatrolRequest.Named.ByChange(long id) ->
          plan(sql, request, ChangeLookup.find(sql, id), new PatrolOutcome.NoSuchChange(id), now);
      case PatrolRequest.Named.ByRevision(long id) ->
          plan(
              sql,
              request,
              ChangeLookup.findByRevision(sql, id),
              RevisionTable.find(sql, id).isPresent()
                  ? new PatrolOutcome.NotPatrollable(id)
                  : new PatrolOutcome.NoSuchRevision(id),
              now);
    };
  }

  private Planning<Plan, PatrolOutcome> plan(
      JdbcClient sql,
      PatrolRequest request,
      Optional<ChangeRow> found,
      PatrolOutcome absent,
      Instant now) {
    Performer performer = request.performer();
    ChangeTarget target =
        found
            .map(row -> row.target().seenWith(performer.clearance().forLogs()).value())
            .orElse(null);
    if (found.isEmpty() || target == null) {
      return new Planning.Over<>(absent);
    }
    ChangeRow row = found.get();
    Optional<TagRefusal> ofTags = acts.tagRefusal(sql, performer, request.tags(), now);
    if (ofTags.isPresent()) {
      return new Planning.Over<>(new PatrolOutcome.TagsRefused(ofTags.get()));
    }
    List<Obstacle> obstacles = obstacles(sql, performer, row, target, now);
    if (!obstacles.isEmpty()) {
      return new Planning.Over<>(new PatrolOutcome.Refused(obstacles));
    }
    return row.kind() == ChangeKind.LOG || row.patrolled() != Patrolled.NO
        ? new Planning.Over<>(done(row, target))
        : new Planning.Ready<>(new Plan(row, target));
  }

  private static PatrolOutcome done(ChangeRow row, ChangeTarget target) {
    return new PatrolOutcome.Done(row.id(), target.title());
  }

  private List<Obstacle> obstacles(
      JdbcClient sql, Performer performer, ChangeRow row, ChangeTarget target, Instant now) {
    List<Obstacle> obstacles = new ArrayList<>();
    boolean on =
        settings.recentChangesPatrol()
            || (settings.newPagePatrol() && row.kind() == ChangeKind.NEW);
    if (!on) {
      obstacles.add(new Obstacle.Off());
    }
    acts.authority()
        .check(
            sql,
            performer,
            Act.PATROL,
            target.title(),
            PageTable.find(sql, target.pageId()).orElse(null),
            Set.of(),
            now)
        .forEach(refusal -> obstacles.add(new Obstacle.NotAllowed(refusal)));
    if (!performer.has(Right.AUTOPATROL) && ChangeTable.isBy(sql, row.id(), performer.name())) {
      obstacles.add(new Obstacle.OwnChange());
    }
    return obstacles;
  }

  private void leaveEffects(
      JdbcClient sql, PatrolRequest request, ChangeTarget target, Instant now) {
    acts.logUnshown(
        sql,
        new NewLogEntry(
            now,
            new LogEvent.ChangePatrolled(target.revisionId(), target.previousId(), false),
            Authors.of(sql, request.performer()),
            target.title(),
            target.pageId(),
            0,
            "",
            List.of()),
        request.tags());
    effect.patrolled(sql, target.revisionId());
  }
}
