package org.palimpsest.wiki.act;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.block.HiddenNames;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.memory.MemoryBudget;
import org.palimpsest.store.protection.TitleLock;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.log.LogWriter;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.tag.TagIds;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.tag.TagRules;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What all verbs share. A verb asks in this order, as far as it applies: {@link #tagRefusal},
 * {@link #count}, and then goes the way of a {@link PlannedAct}. All verbs of a process share one,
 * because those who come too late at the same page take turns, and all plans share the memory for
 * them. Thread-safe.
 */
public final class Acts {
  /** With a turn of the page, only other processes and verbs without a plan can be quicker. */
  private static final int TRIES = 100;

  private final Database database;
  private final Authority authority;
  private final TagRules tagRules;
  private final RateLimits limits;
  private final TagIds tagIds;
  private final InstantSource clock;
  private final PageTurns turns;
  private final PlanningMemory memory;

  /**
   * @param plans the memory for plans; who waits for a turn waits in the same room
   */
  public Acts(
      Database database,
      Authority authority,
      RateLimits limits,
      TagIds tagIds,
      MemoryBudget plans,
      InstantSource clock) {
    this.database = database;
    this.authority = authority;
    this.tagRules = new TagRules(authority);
    this.limits = limits;
    this.tagIds = tagIds;
    this.clock = clock;
    this.turns = new PageTurns(plans.room());
    this.memory = new PlanningMemory(plans);
  }

  /** The time of what is done now, in whole seconds as everything that is kept. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Who decides what may be done. */
  public Authority authority() {
    return authority;
  }

  /** How often things may be done. */
  public RateLimits limits() {
    return limits;
  }

  /** The numbers under which tags are kept. */
  public TagIds tagIds() {
    return tagIds;
  }

  /** The memory for plans. */
  public PlanningMemory memory() {
    return memory;
  }

  /** Why somebody may not give these tags to what they do; empty when they may, or give none. */
  public Optional<TagRefusal> tagRefusal(Performer performer, List<String> tags, Instant now) {
    return tags.isEmpty()
        ? Optional.empty()
        : database.read(sql -> tagRefusal(sql, performer, tags, now));
  }

  /** The same for who reads already. */
  public Optional<TagRefusal> tagRefusal(
      JdbcClient sql, Performer performer, List<String> tags, Instant now) {
    return tags.isEmpty() ? Optional.empty() : tagRules.refusal(sql, performer, now);
  }

  /**
   * Counts a try at something and gives the limits that it goes beyond. Once for each request,
   * outside any transaction: what fails later has used up its share too.
   */
  public Set<Limit> count(Performer performer, Act act) {
    return limits.consume(performer, act.limits().toArray(Limit[]::new));
  }

  /** Reads, on a connection that holds nobody up. */
  public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    return database.read(work);
  }

  /** Reads by one query, likewise. */
  public <T extends @Nullable Object> T query(Function<JdbcClient, T> work) {
    return database.query(work);
  }

  /**
   * Something that is planned so, to be rehearsed or done. There is no other way to write: whoever
   * does has read before that they may.
   *
   * @param planner plans by reading only; asked once or more for each try
   */
  public <P, O> PlannedAct<P, O> planned(Function<JdbcClient, Planning<P, O>> planner) {
    return new PlannedAct<>(this, planner, null);
  }

  /**
   * Keeps others from making the page of a title, and from protecting it against that, until the
   * end of the transaction; to be called before it is asked whether it may be made.
   */
  public void holdTitle(JdbcClient sql, Title title) {
    TitleLock.hold(sql, database.engine(), title);
  }

  /**
   * Waits for whoever is writing something by this actor, and has others wait until the end of the
   * transaction.
   */
  public void holdActor(JdbcClient sql, long actorId) {
    HiddenNames.hold(sql, database.engine(), actorId);
  }

  /** Runs one transaction; nothing of it remains unless the work says that it is done. */
  <O> Attempt<O> attempt(Function<JdbcClient, Attempt<O>> work) {
    return database.write(tx -> {
      Attempt<O> attempt = work.apply(tx.sql());
      if (!(attempt instanceof Attempt.Done)) {
        tx.discard();
      }
      return attempt;
    });
  }

  /**
   * Attempts something until it is over. Once somebody has come too late at a page, whoever wants
   * to change it waits for their turn, first come, first served; so those who need longer to plan
   * are not always overtaken.
   *
   * @param page the page that is going to be changed, as far as it is known
   * @param attempt reads and plans anew each time
   * @param giveUp what is told when too many wait, it takes too long, or all tries were overtaken
   */
  <O> O inTurns(@Nullable Title page, Supplier<Attempt<O>> attempt, Supplier<? extends O> giveUp) {
    if (page != null && turns.isInUse(page)) {
      return takeTurn(page, attempt, giveUp);
    }
    return switch (attempt.get()) {
      case Attempt.Ended<O> over -> over.outcome();
      case Attempt.Overtaken<O>(Title changed) -> takeTurn(changed, attempt, giveUp);
    };
  }

  private <O> O takeTurn(Title page, Supplier<Attempt<O>> attempt, Supplier<? extends O> giveUp) {
    try (PageTurns.Turn turn = turns.take(page)) {
      for (int i = 0; turn != null && i < TRIES; i++) {
        if (attempt.get() instanceof Attempt.Ended<O> over) {
          return over.outcome();
        }
      }
    }
    return giveUp.get();
  }

  /**
   * Writes a log entry with its tags, and gives its id. In a transaction.
   *
   * @param bot whether recent changes show it as a bot's
   */
  public long log(JdbcClient sql, NewLogEntry entry, boolean bot, List<String> tags) {
    return log(sql, entry, bot, Patrolled.OF_ITSELF, tags);
  }

  /**
   * The same for an entry that people look at.
   *
   * @param patrolled whether anybody needs to
   */
  public long log(
      JdbcClient sql, NewLogEntry entry, boolean bot, Patrolled patrolled, List<String> tags) {
    long logId = LogWriter.writeAndShow(sql, entry, bot, patrolled);
    tags.forEach(tag -> TagTable.tagLogEntry(sql, logId, tagIds.of(sql, tag)));
    return logId;
  }

  /** The same for an entry that recent changes do not show. */
  public long logUnshown(JdbcClient sql, NewLogEntry entry, List<String> tags) {
    long logId = LogWriter.write(sql, entry);
    tags.forEach(tag -> TagTable.tagLogEntry(sql, logId, tagIds.of(sql, tag)));
    return logId;
  }
}
