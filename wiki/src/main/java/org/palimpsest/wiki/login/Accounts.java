package org.palimpsest.wiki.login;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.group.GroupTable;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.password.PasswordHash;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.password.RandomText;
import org.palimpsest.wiki.setting.Settings;

/**
 * Makes accounts and changes them, for those who run the wiki: nobody's rights are asked (spec:
 * auth-and-rights.md, section 13, for passwords). Thread-safe.
 */
public final class Accounts {
  private static final int TOKEN_BYTES = 16;

  private final Database database;
  private final Settings settings;
  private final PasswordPolicy policy;
  private final Passwords passwords;
  private final UserNames names;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param random a cryptographic generator, for the tokens
   */
  public Accounts(
      Database database,
      Settings settings,
      Passwords passwords,
      UserNames names,
      InstantSource clock,
      RandomGenerator random) {
    this.database = database;
    this.settings = settings;
    this.policy = new PasswordPolicy(settings.login());
    this.passwords = passwords;
    this.names = names;
    this.clock = clock;
    this.random = random;
  }

  /** What became of a wish about an account. */
  public sealed interface Outcome {
    /** It is done. */
    record Done(long accountId, String name) implements Outcome {}

    /** No account can have this name. */
    record BadName() implements Outcome {}

    /** There is an account of this name already. */
    record NameTaken() implements Outcome {}

    /** There is no account of this name. */
    record NoSuchAccount() implements Outcome {}

    /** The wiki has no group of this name into which people can be put. */
    record NoSuchGroup(String group) implements Outcome {}

    /** The password is not good enough. */
    record BadPassword(PasswordFlaw flaw) implements Outcome {}
  }

  /** What is wrong with a password. */
  public enum PasswordFlaw {
    TOO_SHORT,
    TOO_LONG,
    /** It is part of the name of the account. */
    PART_OF_NAME,
    /** Name and password are a pair that everybody tries first. */
    DEFAULT_PAIR,
    /** Everybody tries it first. */
    COMMON,
    /** What was given as a hash is none that is understood. */
    NOT_A_HASH
  }

  /**
   * An account in a list.
   *
   * @param groups the groups into which it has been put, in order of name
   */
  public record Listed(long id, String name, List<String> groups, @Nullable Instant registered) {}

  /** Makes an account that is in these groups for ever. */
  public Outcome create(String name, String password, List<String> groups) {
    Optional<String> canonical = names.creatable(name);
    if (canonical.isEmpty()) {
      return new Outcome.BadName();
    }
    Optional<Outcome> refused = unknown(groups).or(() -> flawed(canonical.get(), groups, password));
    if (refused.isPresent()) {
      return refused.get();
    }
    return insert(canonical.get(), passwords.hash(password), groups);
  }

  /**
   * Makes an account that is in these groups for ever and whose password is known by its hash only,
   * as with accounts that come from elsewhere. How good the password is cannot be judged.
   *
   * @param hash as it is kept; null: nobody can log in with a password
   */
  public Outcome createHashed(String name, @Nullable String hash, List<String> groups) {
    Optional<String> canonical = names.creatable(name);
    if (canonical.isEmpty()) {
      return new Outcome.BadName();
    }
    if (hash != null && PasswordHash.of(hash).isEmpty()) {
      return new Outcome.BadPassword(PasswordFlaw.NOT_A_HASH);
    }
    return unknown(groups).orElseGet(() -> insert(canonical.get(), hash, groups));
  }

  private Outcome insert(String name, @Nullable String hash, List<String> groups) {
    String token = RandomText.hex(random, TOKEN_BYTES);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return database.write(tx -> {
      OptionalLong id = AccountTable.insert(tx.sql(), name, hash, now, token);
      if (id.isEmpty()) {
        return new Outcome.NameTaken();
      }
      ActorTable.findOrCreate(tx.sql(), id.getAsLong(), name);
      groups.forEach(group -> GroupTable.add(tx.sql(), id.getAsLong(), group, null));
      StatisticsTable.countUser(tx.sql(), id.getAsLong());
      return new Outcome.Done(id.getAsLong(), name);
    });
  }

  /** Sets the password of an account; all its sessions are over. */
  public Outcome setPassword(String name, String password) {
    Optional<AccountRow> account = find(name);
    if (account.isEmpty()) {
      return new Outcome.NoSuchAccount();
    }
    List<String> groups = memberships(account.get().id()).stream().map(Membership::group).toList();
    Optional<Outcome> refused = flawed(account.get().name(), groups, password);
    if (refused.isPresent()) {
      return refused.get();
    }
    String hash = passwords.hash(password);
    String token = RandomText.hex(random, TOKEN_BYTES);
    return database.write(tx -> {
      AccountTable.setPassword(tx.sql(), account.get().id(), hash, token);
      return new Outcome.Done(account.get().id(), account.get().name());
    });
  }

  /** Puts an account into groups for ever and takes it out of others. */
  public Outcome changeGroups(String name, List<String> add, List<String> remove) {
    Optional<Outcome> refused = unknown(add);
    if (refused.isPresent()) {
      return refused.get();
    }
    Optional<String> canonical = names.usable(name);
    return database.write(tx -> {
      Optional<AccountRow> account = canonical.flatMap(known -> AccountTable.find(tx.sql(), known));
      if (account.isEmpty()) {
        return new Outcome.NoSuchAccount();
      }
      long id = account.get().id();
      remove.forEach(group -> GroupTable.remove(tx.sql(), id, group));
      add.forEach(group -> GroupTable.add(tx.sql(), id, group, null));
      return new Outcome.Done(id, account.get().name());
    });
  }

  /** The account of this name, in any form. */
  public Optional<AccountRow> find(String name) {
    return names
        .usable(name)
        .flatMap(known -> database.query(sql -> AccountTable.find(sql, known)));
  }

  /** Accounts in byte order of their names, from this text on. */
  public List<Listed> list(String from, int limit) {
    Instant now = clock.instant();
    return database.read(sql -> {
      List<AccountRow> rows = AccountTable.list(sql, from, limit);
      var groups = GroupTable.of(sql, rows.stream().map(AccountRow::id).toList());
      return rows.stream()
          .map(row ->
              new Listed(
                  row.id(),
                  row.name(),
                  GroupRules.explicit(groups.getOrDefault(row.id(), List.of()), now),
                  row.registered()))
          .toList();
    });
  }

  /** The groups of an account with the time until when, those that are over left out. */
  public List<Membership> memberships(long accountId) {
    Instant now = clock.instant();
    return database.query(sql -> GroupTable.of(sql, accountId)).stream()
        .filter(membership -> membership.holds(now))
        .toList();
  }

  private Optional<Outcome> flawed(String name, List<String> groups, String password) {
    return policy.flaw(name, groups, password).map(Outcome.BadPassword::new);
  }

  private Optional<Outcome> unknown(List<String> groups) {
    return groups.stream()
        .filter(group -> !settings.groups().groups().explicitNames().contains(group))
        .findFirst()
        .map(Outcome.NoSuchGroup::new);
  }
}
