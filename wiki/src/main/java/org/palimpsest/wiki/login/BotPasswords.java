package org.palimpsest.wiki.login;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.login.BotPasswordRow;
import org.palimpsest.store.login.BotPasswordTable;
import org.palimpsest.store.login.SessionTable;
import org.palimpsest.store.login.SignedIn;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.password.RandomText;

/**
 * Passwords for programs: each belongs to an account, has a name and a secret of its own, and lends
 * only what its grants say (spec: auth-and-rights.md, section 4). Thread-safe.
 */
public final class BotPasswords {
  private static final int LONGEST_APP_ID = 32;
  private static final int TOKEN_BYTES = 16;

  private final Database database;
  private final UserNames names;
  private final RandomGenerator random;

  /**
   * @param random a cryptographic generator, for the secrets
   */
  public BotPasswords(Database database, UserNames names, RandomGenerator random) {
    this.database = database;
    this.names = names;
    this.random = random;
  }

  /** What became of making a bot password. */
  public sealed interface Outcome {
    /**
     * It is made, in place of one of the same name; the sessions of that one are over.
     *
     * @param login the name to log in with
     * @param secret the secret, which cannot be had again
     */
    record Made(String login, String secret) implements Outcome {
      @Override
      public String toString() {
        return "Made[" + login + "]";
      }
    }

    /** There is no such account. */
    record NoSuchAccount() implements Outcome {}

    /** The name must have 1 to 32 bytes and no {@code @}. */
    record BadAppId() implements Outcome {}

    /** The secret must have at least 32 characters, all of them {@code 0-9} and {@code a-w}. */
    record BadSecret() implements Outcome {}
  }

  /**
   * Makes a bot password.
   *
   * @param given the secret to use; it must be a random one (see the shape in {@link
   *     Outcome.BadSecret}); null: one is made
   */
  public Outcome create(
      String user,
      String appId,
      Set<Grant> grants,
      Restrictions restrictions,
      @Nullable String given) {
    int length = appId.getBytes(StandardCharsets.UTF_8).length;
    if (length == 0 || length > LONGEST_APP_ID || appId.indexOf('@') >= 0) {
      return new Outcome.BadAppId();
    }
    String secret = given == null ? BotSecret.generate(random) : given;
    if (!BotSecret.SHAPE.matcher(secret).matches()) {
      return new Outcome.BadSecret();
    }
    String hash = BotSecret.hash(secret, random);
    String token = RandomText.hex(random, TOKEN_BYTES);
    return database.write(tx ->
        names
            .usable(user)
            .flatMap(name -> AccountTable.find(tx.sql(), name))
            .<Outcome>map(account -> {
              BotPasswordTable.put(
                  tx.sql(),
                  new BotPasswordRow(
                      account.id(), appId, hash, Grants.text(grants), restrictions.text(), token));
              return new Outcome.Made(account.name() + '@' + appId, secret);
            })
            .orElseGet(Outcome.NoSuchAccount::new));
  }

  /** Removes a bot password, which ends its sessions, and says whether there was one. */
  public boolean remove(long accountId, String appId) {
    return database.write(tx -> BotPasswordTable.remove(tx.sql(), accountId, appId));
  }

  /** The names of an account's bot passwords, in byte order, after this name. */
  public List<String> list(long accountId, String after, int limit) {
    return database.query(sql ->
        BotPasswordTable.list(sql, accountId, after, limit).stream()
            .map(BotPasswordRow::appId)
            .toList());
  }

  /**
   * Which bot password is claimed.
   *
   * @param name the canonical name of an account, whether there is one or not
   * @param row the bot password; null when there is none
   */
  record Claimed(String name, @Nullable BotPasswordRow row) {
    /** The bot password, if the claim is right for a request from this canonical address. */
    Optional<BotPasswordRow> proven(String secret, String address) {
      return Optional.ofNullable(row)
          .filter(bot -> Restrictions.allow(bot.restrictions(), address))
          .filter(bot -> BotSecret.matches(bot.secret(), secret));
    }
  }

  /** Finds what is claimed, in one query for all names; empty for what can be nobody's name. */
  Optional<Claimed> find(BotSecret.Claim claim) {
    return names
        .usable(claim.user())
        .map(name ->
            new Claimed(
                name,
                database
                    .query(sql -> BotPasswordTable.find(sql, name, claim.appId()))
                    .orElse(null)));
  }

  /** Whose bot password this is. */
  Optional<SignedIn> owner(BotPasswordRow bot) {
    return database.query(sql -> SessionTable.person(sql, bot.accountId()));
  }
}
