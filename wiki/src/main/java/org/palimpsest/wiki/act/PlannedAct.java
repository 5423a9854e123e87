package org.palimpsest.wiki.act;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that is planned by reading and then done. It is planned on a reader's connection first,
 * whatever comes after, so that nobody waits for the writer who is refused or has nothing to do,
 * and none of them holds up those who have. Thread-safe.
 *
 * @param <P> what is planned
 * @param <O> the outcomes of the verb
 */
public final class PlannedAct<P, O> {
  private final Acts acts;
  private final Function<JdbcClient, Planning<P, O>> planner;
  private final @Nullable Title held;

  /**
   * @param held the title that {@link Acts#holdTitle} keeps for it while it is written; null: none
   */
  PlannedAct(Acts acts, Function<JdbcClient, Planning<P, O>> planner, @Nullable Title held) {
    this.acts = acts;
    this.planner = planner;
    this.held = held;
  }

  /**
   * The same of which it is known that it may make the page of a title, or protect it from that.
   */
  public PlannedAct<P, O> holding(Title title) {
    return new PlannedAct<>(acts, planner, title);
  }

  /** The way into the transaction, for who has planned. */
  public final class Writing {
    private Writing() {}

    /**
     * Carries the plan out as it is. The work looks itself whether all is as it was planned for,
     * and asks again whether it may be done, for blocks and protection may be new.
     */
    public Attempt<O> write(Function<JdbcClient, Attempt<O>> work) {
      return acts.attempt(sql -> {
        if (held != null) {
          acts.holdTitle(sql, held);
        }
        return work.apply(sql);
      });
    }

    /**
     * Plans anew in the transaction and carries that out, where a plan takes no more than to look
     * whether it still holds.
     */
    public Attempt<O> writeAnew(BiFunction<JdbcClient, P, Attempt<O>> work) {
      return write(
          sql -> planner.apply(sql).fold(plan -> work.apply(sql, plan), Attempt.Refused::new));
    }
  }

  /** Tells what would be done, and does nothing. */
  public O rehearse(BiFunction<JdbcClient, P, ? extends O> told) {
    return acts.read(sql -> planner.apply(sql).fold(plan -> told.apply(sql, plan), over -> over));
  }

  /** The same with no connection held while it is found out. */
  public O rehearse(Function<P, ? extends O> told) {
    return acts.<Planning<P, O>>read(planner).fold(told, over -> over);
  }

  /** Does what nobody can overtake, as it is planned anew in the transaction that writes it. */
  public O perform(BiFunction<JdbcClient, P, ? extends O> work) {
    return inStages((_, writing) ->
        writing.writeAnew((sql, plan) -> new Attempt.Done<>(work.apply(sql, plan))));
  }

  /**
   * Does it, planned anew in the transaction, and begins anew as long as somebody else is quicker;
   * from then on in turns with others at the same page.
   *
   * @param page the page that is going to be changed, as far as it is known
   * @param giveUp what is told when too many wait, it takes too long, or all tries were overtaken
   */
  public O inTurns(
      @Nullable Title page,
      BiFunction<JdbcClient, P, Attempt<O>> work,
      Supplier<? extends O> giveUp) {
    return inStages(page, (_, writing) -> writing.writeAnew(work), giveUp);
  }

  /**
   * The same where there is more to do between planning and writing.
   *
   * @param work what is done about a plan; with no connection held, until it asks for the writer
   */
  public O inStages(
      @Nullable Title page, BiFunction<P, Writing, Attempt<O>> work, Supplier<? extends O> giveUp) {
    Writing writing = new Writing();
    return acts.inTurns(
        page,
        () ->
            acts.<Planning<P, O>>read(planner)
                .fold(plan -> work.apply(plan, writing), Attempt.Refused::new),
        giveUp);
  }

  /** The same for what nobody can overtake. */
  public O inStages(BiFunction<P, Writing, Attempt<O>> work) {
    return inStages(
        null,
        work,
        () -> {
          throw new IllegalStateException("somebody was quicker at what nobody can be quicker at");
        });
  }
}
