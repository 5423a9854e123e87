package org.palimpsest.wiki.login;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.store.user.TemporaryNameTable;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.Networks;
import org.palimpsest.wiki.limit.Rate;
import org.palimpsest.wiki.password.RandomText;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts for those who edit without one, where a wiki has them: named {@code ~YEAR-NUMBER},
 * without a password, over after 90 days (spec: auth-and-rights.md, section 15). Thread-safe.
 */
public final class TemporaryAccounts {
  /** How many of them one address may make. */
  public static final Rate PER_ADDRESS = new Rate(6, 86_400);

  private static final String KIND = "temporary|";
  private static final int TOKEN_BYTES = 16;

  private final Settings settings;
  private final Authority authority;
  private final HitCounters counters;
  private final Networks networks;
  private final RandomGenerator random;

  /**
   * @param random a cryptographic generator, for the tokens
   */
  public TemporaryAccounts(
      Settings settings, Authority authority, HitCounters counters, RandomGenerator random) {
    this.settings = settings;
    this.authority = authority;
    this.counters = counters;
    this.networks = new Networks(settings.limits());
    this.random = random;
  }

  /** Whether somebody needs one in order to write. */
  public boolean isFor(Performer performer) {
    return settings.groups().temporaryAccounts() && !performer.isRegistered();
  }

  /** Whether so many have been made from an address that it has to wait. Outside transactions. */
  public boolean isExhausted(String address) {
    return counters.count(KIND + networks.of(address)) >= PER_ADDRESS.hits();
  }

  /** Counts one that has been made from an address. Outside transactions. */
  public void count(String address) {
    counters.hit(KIND + networks.of(address), PER_ADDRESS.window());
  }

  /** Why somebody cannot be given one; empty when they can. */
  public List<Refusal> refusals(JdbcClient sql, Performer performer, Instant now) {
    List<Refusal> refusals = new ArrayList<>();
    if (!performer.has(Right.CREATEACCOUNT) && !performer.has(Right.AUTOCREATEACCOUNT)) {
      refusals.add(new Refusal.PermissionDenied(Right.CREATEACCOUNT));
    }
    authority
        .block(sql, performer, now)
        .filter(BlockInfo::noCreate)
        .map(Refusal.Blocked::new)
        .ifPresent(refusals::add);
    return refusals;
  }

  /**
   * Makes one in the transaction of what it is needed for.
   *
   * @param reserved the name that its bearer has reserved; null for none
   */
  public Actor make(JdbcClient sql, @Nullable String reserved, Instant now) {
    if (reserved != null) {
      OptionalLong id = insert(sql, reserved, now);
      if (id.isPresent()) {
        return made(sql, id.getAsLong(), reserved);
      }
    }
    int year = now.atOffset(ZoneOffset.UTC).getYear();
    String name = UserNames.TEMPORARY_PREFIX + year + '-' + TemporaryNameTable.next(sql, year);
    long id =
        insert(sql, name, now)
            .orElseThrow(() -> new IllegalStateException("given out twice: " + name));
    return made(sql, id, name);
  }

  private OptionalLong insert(JdbcClient sql, String name, Instant now) {
    return AccountTable.insert(sql, name, null, now, RandomText.hex(random, TOKEN_BYTES));
  }

  private static Actor made(JdbcClient sql, long id, String name) {
    StatisticsTable.countUser(sql, id);
    return ActorTable.findOrCreate(sql, id, name);
  }
}
