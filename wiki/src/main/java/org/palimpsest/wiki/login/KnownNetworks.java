package org.palimpsest.wiki.login;

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
import org.palimpsest.store.login.KnownNetworkTable;
import org.palimpsest.store.setting.SettingTable;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.wiki.limit.Networks;
import org.palimpsest.wiki.login.DeviceProofs.Device;
import org.palimpsest.wiki.password.Asker;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.password.RandomText;
import org.palimpsest.wiki.setting.Settings;

/**
 * Where people have logged in before: on a device, which keeps a proof of it in a cookie, or from a
 * network, of which the wiki keeps a keyed hash. There a right password passes while strangers try
 * the same account from elsewhere. Thread-safe.
 */
final class KnownNetworks {
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
  KnownNetworks(Database database, Settings settings, InstantSource clock, RandomGenerator random) {
    this.database = database;
    this.networks = new Networks(settings.limits());
    this.cookie = settings.site().cookiePrefix() + "Device";
    this.clock = clock;
    this.random = random;
  }

  /**
   * Who wants to log in. Only reads, so that nobody has to wait for that.
   *
   * @param account the account of this name, if there is one
   * @param cookies what the client keeps
   */
  Asker asker(
      String address, String name, @Nullable AccountRow account, Map<String, String> cookies) {
    String network = networks.of(address);
    String secret = keptKey();
    if (secret == null) {
      return new Asker(network, name, false); // nobody has ever logged in
    }
    Optional<Device> device = account == null ? Optional.empty() : device(secret, account, cookies);
    long accountId = account == null ? NOBODY : account.id(); // takes as long as for somebody
    return device
        .map(known -> new Asker("device " + known.id(), name, true))
        .orElseGet(() -> new Asker(network, name, isKnown(secret, accountId, network)));
  }

  /** Remembers where somebody has logged in; gives what the client has to keep for that. */
  List<CookieChange> remember(AccountRow account, String address, Map<String, String> cookies) {
    String secret = key();
    String network = networks.of(address);
    Instant now = clock.instant();
    if (seen(secret, account.id(), network)
        .filter(last -> last.plus(SEEN_ANEW).isAfter(now))
        .isEmpty()) {
      String hash = hash(secret, network);
      database.write(tx -> {
        KnownNetworkTable.see(tx.sql(), account.id(), hash, now, NETWORKS);
        return true;
      });
    }
    return device(secret, account, cookies)
            .filter(device -> device.since().plus(DeviceProofs.LIFETIME.dividedBy(2)).isAfter(now))
            .isPresent()
        ? List.of()
        : List.of(
            CookieChange.lasting(
                cookie,
                new DeviceProofs(secret).make(account, random, now),
                DeviceProofs.LIFETIME));
  }

  private Optional<Device> device(String secret, AccountRow account, Map<String, String> cookies) {
    return Optional.ofNullable(cookies.get(cookie))
        .flatMap(proof -> new DeviceProofs(secret).check(account, proof, clock.instant()));
  }

  private boolean isKnown(String secret, long accountId, String network) {
    return seen(secret, accountId, network)
        .filter(last -> last.plus(DeviceProofs.LIFETIME).isAfter(clock.instant()))
        .isPresent();
  }

  private Optional<Instant> seen(String secret, long accountId, String network) {
    String hash = hash(secret, network);
    return database.query(sql -> KnownNetworkTable.seen(sql, accountId, hash));
  }

  private static String hash(String secret, String network) {
    return HexFormat.of().formatHex(Hashes.keyed(secret, "network " + network), 0, 16);
  }

  /** The key, which is made when it is first needed, so that a start does not wait for it. */
  private String key() {
    String known = keptKey();
    if (known == null) {
      String fresh = RandomText.hex(random, KEY_BYTES);
      known = database.<String>write(tx -> SettingTable.keepFirst(tx.sql(), SETTING, fresh));
      key = known;
    }
    return known;
  }

  /** The key if it has been made. */
  private @Nullable String keptKey() {
    String known = key;
    if (known == null) {
      known = database.query(sql -> SettingTable.find(sql, SETTING)).orElse(null);
      key = known;
    }
    return known;
  }
}
