package org.palimpsest.wiki.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.account.AccountRow;
import org.palimpsest.store.account.KnownNetworkTable;
import org.palimpsest.store.setting.SettingTable;
import org.palimpsest.wiki.accounts.DeviceProofs.Device;
import org.palimpsest.wiki.authority.Networks;
import org.palimpsest.wiki.settings.Settings;

/**
 * Where people have logged in before: on a device, which keeps a proof of it in a cookie, or from a
 * network, of which the wiki keeps a keyed hash. There a right password passes while strangers try
 * the same account from elsewhere. Thread-safe.
 */
final class KnownPlaces {
  private static final Duration SEEN_ANEW = Duration.ofDays(1);
  private static final int NETWORKS = 16;
  private static final long NOBODY = 0;
  private static final int KEY_BYTES = 32;
  private static final String SETTING = "known-places-key";

  private final Database database;
  private final Networks networks;
  private final String cookie;
  private final InstantSource clock;
  private final RandomGenerator random;
  private volatile @Nullable String key;

  /**
   * @param random a cryptographic generator
   */
  KnownPlaces(
      Database database, Settings settings, InstantSource clock, RandomGenerator random) {
    this.database = database;
    this.networks = new Networks(settings);
    this.cookie = settings.cookiePrefix() + "Device";
    this.clock = clock;
    this.random = random;
  }

  /**
   * Who wants to log in.
   *
   * @param account the account of this name, if there is one
   * @param cookies what the client keeps
   */
  Asker asker(
      String address, String name, @Nullable AccountRow account, Map<String, String> cookies) {
    String network = networks.of(address);
    if (account == null) {
      return new Asker(network, name, isKnown(NOBODY, network)); // takes as long as for somebody
    }
    return device(account, cookies)
        .map(device -> new Asker("device " + device.id(), name, true))
        .orElseGet(() -> new Asker(network, name, isKnown(account.id(), network)));
  }

  /** Remembers where somebody has logged in; gives what the client has to keep for that. */
  List<CookieChange> remember(AccountRow account, String address, Map<String, String> cookies) {
    String network = networks.of(address);
    Instant now = clock.instant();
    if (seen(account.id(), network).filter(last -> last.plus(SEEN_ANEW).isAfter(now)).isEmpty()) {
      String hash = hash(network);
      database.write(tx -> {
        KnownNetworkTable.see(tx.sql(), account.id(), hash, now, NETWORKS);
        return true;
      });
    }
    return device(account, cookies)
            .filter(device ->
                device.since().plus(DeviceProofs.LIFETIME.dividedBy(2)).isAfter(now))
            .isPresent()
        ? List.of()
        : List.of(
            CookieChange.lasting(
                cookie, proofs().make(account, random, now), DeviceProofs.LIFETIME));
  }

  private Optional<Device> device(AccountRow account, Map<String, String> cookies) {
    return Optional.ofNullable(cookies.get(cookie))
        .flatMap(proof -> proofs().check(account, proof, clock.instant()));
  }

  private boolean isKnown(long accountId, String network) {
    return seen(accountId, network)
        .filter(last -> last.plus(DeviceProofs.LIFETIME).isAfter(clock.instant()))
        .isPresent();
  }

  private Optional<Instant> seen(long accountId, String network) {
    String hash = hash(network);
    return database.read(sql -> KnownNetworkTable.seen(sql, accountId, hash));
  }

  private String hash(String network) {
    return HexFormat.of().formatHex(Hashes.keyed(key(), "network " + network), 0, 16);
  }

  private DeviceProofs proofs() {
    return new DeviceProofs(key());
  }

  /** Is made when it is first needed, so that a start does not wait for it. */
  private String key() {
    String known = key;
    if (known == null) {
      known =
          database
              .read(sql -> SettingTable.find(sql, SETTING))
              .orElseGet(() -> {
                String fresh = RandomText.hex(random, KEY_BYTES);
                return database.write(tx -> SettingTable.keepFirst(tx.sql(), SETTING, fresh));
              });
      key = known;
    }
    return known;
  }
}
