package org.palimpsest.wiki.blocking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.block.Blocks;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What blocks of a performer say to their blocking and unblocking others. Who is blocked from the
 * whole site may do neither, but for their own block, if they have the right or made it themselves,
 * and for who has blocked them, so that nobody can disarm all others.
 */
final class PerformerBlock {
  private PerformerBlock() {}

  /** Why they may not; null when they may. */
  static @Nullable BlockFlaw flaw(
      JdbcClient sql,
      Authority authority,
      Performer performer,
      @Nullable BlockTarget target,
      Instant now) {
    Blocks blocks = authority.blocksAgainst(sql, performer, now);
    if (blocks.info().filter(info -> !info.partial()).isEmpty()) {
      return null;
    }
    long account = target == null ? 0 : target.accountId();
    if (account != 0 && account == performer.userId()) {
      return performer.has(Right.UNBLOCKSELF) || blocks.areBy(account) ? null : BlockFlaw.OWN_BLOCK;
    }
    return account != 0 && blocks.areBy(account) ? null : BlockFlaw.PERFORMER_BLOCKED;
  }

  /** The block of a performer, for the answer that says that it stands in the way. */
  static BlockInfo info(JdbcClient sql, Authority authority, Performer performer, Instant now) {
    return authority.blocksAgainst(sql, performer, now).info().orElseThrow();
  }
}
