package org.palimpsest.wiki.watch;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.store.user.AccountFacts;
import org.palimpsest.wiki.authority.HiddenNames;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose watchlist somebody may read: their own, or the one of which they know the token. */
public final class WatchlistAccess {
  private final Database database;
  private final InstantSource clock;

  public WatchlistAccess(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What somebody may read. */
  public sealed interface Found {}

  /** The watchlist of this account. */
  public record Watchlist(long accountId) implements Found {}

  /** None. */
  public sealed interface NotFound extends Found {}

  /** They are not logged in, and name nobody else. */
  public record NotLoggedIn() implements NotFound {}

  /** They may not read their own. */
  public record Denied() implements NotFound {}

  /** There is nobody of this name. */
  public record NoSuchOwner(String name) implements NotFound {}

  /** The token is another one. */
  public record WrongToken() implements NotFound {}

  /**
   * Finds the watchlist that is meant.
   *
   * @param owner whose; with the token only
   * @param token the owner's token; with the owner only
   */
  public Found find(Performer reader, @Nullable String owner, @Nullable String token) {
    if (owner != null && token != null) {
      return database.read(sql -> ofOther(sql, reader, owner, token));
    }
    if (!reader.isNamed()) {
      return new NotLoggedIn();
    }
    return reader.has(Right.VIEWMYWATCHLIST) ? new Watchlist(reader.userId()) : new Denied();
  }

  private Found ofOther(JdbcClient sql, Performer reader, String owner, String token) {
    AccountFacts account = HiddenNames.find(sql, owner, reader, clock.instant()).orElse(null);
    if (account == null) {
      return new NoSuchOwner(owner);
    }
    return WatchlistTokens.holds(sql, account.id(), token)
        ? new Watchlist(account.id())
        : new WrongToken();
  }
}
