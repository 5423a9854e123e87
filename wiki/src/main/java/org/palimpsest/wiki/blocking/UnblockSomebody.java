package org.palimpsest.wiki.blocking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.block.BlockRow;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.log.BlockEvent;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.watch.WatchState;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lifts a block, with the addresses that it has caught and the hiding of a name, in one
 * transaction. Thread-safe.
 */
public final class UnblockSomebody {
  private static final int LONGEST_REASON = 500;

  private final Acts acts;

  public UnblockSomebody(Acts acts) {
    this.acts = acts;
  }

  /**
   * A block, and whom somebody has blocked with it.
   *
   * @param target null where an address was caught automatically
   */
  private record Found(BlockRow row, @Nullable BlockTarget target) {
    Title page() {
      return target == null ? new Title(Namespace.USER, "#" + row.id()) : target.page();
    }
  }

  /** Why somebody may lift no block at all; empty when they may. */
  public List<Refusal> refusals(Performer performer) {
    return acts.read(sql -> acts.authority().check(sql, performer, Act.BLOCK, acts.now()));
  }

  /** Does it, or says why not. */
  public UnblockOutcome run(UnblockRequest request) {
    Instant now = acts.now();
    return acts.<Found, UnblockOutcome>planned(sql -> plan(sql, request, now))
        .inTurns(null, (sql, found) -> lift(sql, request, found, now), UnblockOutcome.Busy::new);
  }

  private Planning<Found, UnblockOutcome> plan(
      JdbcClient sql, UnblockRequest request, Instant now) {
    Performer performer = request.performer();
    List<Refusal> refusals = acts.authority().check(sql, performer, Act.BLOCK, now);
    if (!refusals.isEmpty()) {
      return new Planning.Over<>(new UnblockOutcome.Refused(refusals));
    }
    BlockTargets targets = new BlockTargets(sql, performer, now);
    BlockTarget named =
        request.whom() instanceof BlockRequest.Whom.Named named1
            ? targets.find(named1).target()
            : null;
    Optional<Found> found = find(sql, targets, request.whom(), named, now);
    BlockTarget meant = found.map(Found::target).orElse(named);
    BlockFlaw flaw = PerformerBlock.flaw(sql, acts.authority(), performer, meant, now);
    if (flaw != null) {
      return new Planning.Over<>(
          new UnblockOutcome.PerformerBlocked(
              PerformerBlock.info(sql, acts.authority(), performer, now),
              flaw == BlockFlaw.OWN_BLOCK));
    }
    Optional<TagRefusal> tags = acts.tagRefusal(sql, performer, request.tags(), now);
    if (tags.isPresent()) {
      return new Planning.Over<>(new UnblockOutcome.TagsRefused(tags.get()));
    }
    return found
        .<Planning<Found, UnblockOutcome>>map(Planning.Ready::new)
        .orElseGet(() -> new Planning.Over<>(new UnblockOutcome.NotBlocked(said(request.whom()))));
  }

  private static Optional<Found> find(
      JdbcClient sql,
      BlockTargets targets,
      BlockRequest.Whom whom,
      @Nullable BlockTarget named,
      Instant now) {
    return switch (whom) {
      case BlockRequest.Whom.Named _ ->
          named == null
              ? Optional.empty()
              : BlockTable.ofTarget(sql, named.text(), now).map(row -> new Found(row, named));
      case BlockRequest.Whom.BlockedBy(long id) ->
          BlockTable.byId(sql, id, now)
              .flatMap(row ->
                  row.automatic()
                      ? Optional.of(new Found(row, null))
                      : targets.of(row).map(target -> new Found(row, target)));
    };
  }

  private Attempt<UnblockOutcome> lift(
      JdbcClient sql, UnblockRequest request, Found found, Instant now) {
    BlockRow row = found.row();
    if (!BlockTable.hold(sql, row, now) || !BlockTable.delete(sql, row.id())) {
      return new Attempt.Overtaken<>(found.page());
    }
    BlockTarget target = found.target();
    if (row.flags().hideName()) {
      HiddenTraces.show(sql, Objects.requireNonNull(target).text());
    }
    BlockDeed deed =
        new BlockDeed(
            request.performer(),
            now,
            Unicode.cut(TextEnds.trim(request.reason()), LONGEST_REASON),
            request.tags());
    long account = target == null ? 0 : target.accountId();
    deed.log(sql, acts, new BlockEvent.Unblocked(), found.page(), account);
    boolean watchable = target != null && target.text().indexOf('/') < 0;
    return new Attempt.Done<>(
        new UnblockOutcome.Done(
            row.id(),
            target == null ? "" : target.text(),
            account,
            watchable,
            watchable ? deed.watch(sql, found.page(), request.watch()) : WatchState.UNWATCHED));
  }

  private static String said(BlockRequest.Whom whom) {
    return switch (whom) {
      case BlockRequest.Whom.Named(String name) -> name;
      case BlockRequest.Whom.BlockedBy(long id) -> "#" + id;
    };
  }
}
