package org.palimpsest.wiki.blocking;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.block.BlockRow;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.BlockSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Blocks an account, an address or a range, or changes the block of it (spec: administration.md,
 * section 5): the block, what it closes, the addresses that it catches, the traces of a hidden
 * name, the log entry and the watchlist in one transaction. Thread-safe.
 */
public final class BlockSomebody {
  private final Acts acts;
  private final BlockPlanner planner;
  private final Autoblocks autoblocks;

  public BlockSomebody(
      Acts acts, Autoblocks autoblocks, Namespaces namespaces, BlockSettings settings) {
    this.acts = acts;
    this.planner = new BlockPlanner(acts, namespaces, settings);
    this.autoblocks = autoblocks;
  }

  /** Why somebody may block nobody at all; empty when they may. */
  public List<Refusal> refusals(Performer performer) {
    return acts.read(sql -> acts.authority().check(sql, performer, Act.BLOCK, acts.now()));
  }

  /** Does it, tells what it would do, or says why not. */
  public BlockOutcome run(BlockRequest request) {
    Instant now = acts.now();
    PlannedAct<BlockPlan, BlockOutcome> act = acts.planned(sql -> planner.plan(sql, request, now));
    if (request.dryRun()) {
      return act.rehearse((sql, plan) -> planned(sql, plan, now));
    }
    Words said = autoblocks.words();
    BlockOutcome outcome =
        act.inTurns(
            null, (sql, plan) -> block(sql, request, plan, said, now), BlockOutcome.Busy::new);
    if (outcome instanceof BlockOutcome.Done done && done.block().hidesName()) {
      HiddenTraces.hideLatecomers(acts, done.block().target());
    }
    return outcome;
  }

  private BlockOutcome planned(JdbcClient sql, BlockPlan plan, Instant now) {
    BlockRow before = plan.before();
    return new BlockOutcome.Planned(
        plan.block(), before == null ? 0 : before.id(), autoblocks.count(sql, plan, now));
  }

  private Attempt<BlockOutcome> block(
      JdbcClient sql, BlockRequest request, BlockPlan plan, Words said, Instant now) {
    long actor = Authors.of(sql, request.performer()).id();
    OptionalLong id = keep(sql, plan, actor, now);
    if (id.isEmpty()) {
      return new Attempt.Overtaken<>(plan.target().page());
    }
    autoblocks.follow(sql, row(plan, id.getAsLong(), actor, now), plan, said, now);
    if (plan.terms().flags().hideName() && !plan.hidBefore()) {
      HiddenTraces.hide(sql, acts, plan.target().text());
    } else if (!plan.terms().flags().hideName() && plan.hidBefore()) {
      HiddenTraces.show(sql, plan.target().text());
    }
    BlockDeed deed = new BlockDeed(request.performer(), now, plan.terms().reason(), request.tags());
    long logId = deed.log(sql, acts, plan.event(), plan.target().page(), plan.target().accountId());
    BlockTable.logged(sql, id.getAsLong(), logId);
    return new Attempt.Done<>(
        new BlockOutcome.Done(
            plan.block(), id.getAsLong(), deed.watch(sql, plan.target().page(), request.watch())));
  }

  /** Empty when somebody else has been quicker. */
  private static OptionalLong keep(JdbcClient sql, BlockPlan plan, long actor, Instant now) {
    BlockRow before = plan.before();
    if (before == null) {
      return BlockTable.insert(sql, row(plan, 0, actor, now), plan.restrictions());
    }
    return BlockTable.hold(sql, before, now)
            && BlockTable.update(sql, before.id(), actor, plan.terms(), plan.restrictions())
        ? OptionalLong.of(before.id())
        : OptionalLong.empty();
  }

  private static BlockRow row(BlockPlan plan, long id, long actor, Instant now) {
    BlockTarget target = plan.target();
    return new BlockRow(
        id,
        target.accountId() == 0 ? null : target.accountId(),
        BlockTarget.range(target),
        target.text(),
        false,
        0,
        BlockRow.Blocker.of(actor),
        plan.before() == null ? now : plan.before().created(),
        plan.terms(),
        Visibility.PUBLIC);
  }
}
