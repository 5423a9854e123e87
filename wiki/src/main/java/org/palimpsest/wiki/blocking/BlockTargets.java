package org.palimpsest.wiki.blocking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.block.BlockRow;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.user.AccountFacts;
import org.palimpsest.store.user.AccountLookup;
import org.palimpsest.wiki.authority.HiddenNames;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds who is meant, as far as one performer may know of them. Not thread-safe. */
final class BlockTargets {
  private final JdbcClient sql;
  private final Performer performer;
  private final Instant now;

  BlockTargets(JdbcClient sql, Performer performer, Instant now) {
    this.sql = sql;
    this.performer = performer;
    this.now = now;
  }

  /** Somebody, or why there is nobody. */
  record Found(@Nullable BlockTarget target, BlockOutcome.@Nullable NotDone why) {
    static Found of(BlockTarget target) {
      return new Found(target, null);
    }

    static Found nobody(BlockOutcome.NotDone why) {
      return new Found(null, why);
    }

    BlockOutcome.NotDone refusal() {
      return Objects.requireNonNull(why);
    }
  }

  Found find(BlockRequest.Whom whom) {
    return switch (whom) {
      case BlockRequest.Whom.Named(String name) -> named(name);
      case BlockRequest.Whom.BlockedBy(long id) ->
          BlockTable.byId(sql, id, now)
              .flatMap(this::of)
              .map(Found::of)
              .orElseGet(() -> Found.nobody(new BlockOutcome.NoSuchBlock(id)));
    };
  }

  private Found named(String name) {
    if (IpAddresses.isPartial(name)) {
      return Found.nobody(new BlockOutcome.Flawed(BlockFlaw.INVALID_ADDRESS));
    }
    Optional<BlockTarget> addresses = addresses(name);
    return addresses.isPresent()
        ? Found.of(addresses.get())
        : HiddenNames.find(sql, name, performer, now)
            .map(facts -> Found.of(new BlockTarget.Account(facts)))
            .orElseGet(() -> Found.nobody(new BlockOutcome.NoSuchUser(name)));
  }

  /** The address or range of this canonical text, cut down to its network. */
  static Optional<BlockTarget> addresses(String text) {
    if (IpAddresses.isRange(text)) {
      String network = IpAddresses.network(text);
      return Optional.of(new BlockTarget.Addresses(AddressRange.of(network), network));
    }
    return AddressRange.ofName(text).map(range -> new BlockTarget.Addresses(range, text));
  }

  /** Whom somebody has blocked. */
  Optional<BlockTarget> of(BlockRow row) {
    Long account = row.accountId();
    if (account == null) {
      AddressRange range = row.range();
      return row.automatic() || range == null
          ? Optional.empty()
          : Optional.of(new BlockTarget.Addresses(range, row.target()));
    }
    return AccountLookup.byIds(sql, List.of(account), now).stream()
        .filter((AccountFacts facts) -> HiddenNames.mayKnow(facts, performer))
        .findFirst()
        .map(BlockTarget.Account::new);
  }
}
