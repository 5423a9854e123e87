package org.palimpsest.store.block;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.Position;

/**
 * A block as it is kept, without the restrictions of a partial one.
 *
 * @param id its id; 0 before it is kept
 * @param accountId the blocked account; null when addresses are blocked
 * @param range the blocked addresses; null when an account is blocked
 * @param target who is blocked, as people read it
 * @param automatic whether an address was caught because a blocked account had used it
 * @param parentId the block of that account; 0 for none
 * @param by who blocked
 * @param created since when
 * @param terms what it is; its reason is asked for by {@link #reason}
 * @param logged what is hidden of the log entry that tells of it
 */
public record BlockRow(
    long id,
    @Nullable Long accountId,
    @Nullable AddressRange range,
    String target,
    boolean automatic,
    long parentId,
    Blocker by,
    Instant created,
    BlockTerms terms,
    Visibility logged) {

  /**
   * Who blocked.
   *
   * @param actorId as what they are kept
   * @param name their name; empty before the block is kept
   * @param accountId their account; 0 for none
   * @param hidden whether a block hides their name
   */
  public record Blocker(long actorId, String name, long accountId, boolean hidden) {
    /** Somebody who is about to block. */
    public static Blocker of(long actorId) {
      return new Blocker(actorId, "", 0, false);
    }
  }

  /** What it does besides closing pages. */
  public BlockFlags flags() {
    return terms.flags();
  }

  /** Until when; null: for ever. */
  public @Nullable Instant expires() {
    return terms.expires();
  }

  /** Why, as far as the log tells it. */
  public Guarded<String> reason() {
    return Guarded.of(terms.reason(), Field.COMMENT, logged.comment());
  }

  /** Where it stands in the list. */
  public Position position() {
    return new Position(created, id);
  }
}
