package org.palimpsest.actionapi.watch;

import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.wiki.watch.WatchlistAccess;

/** The parameters by which a list says whose watchlist is meant: one's own unless it does. */
public final class WatchlistOwner {
  /** Whose watchlist. */
  public static final Param<String> OWNER = Param.user("owner", UserReference.Kind.NAME);

  /** The token by which its owner lets others read it. */
  public static final Param<String> TOKEN = Param.string("token").sensitive();

  private WatchlistOwner() {}

  /** The account whose watchlist a call may read. */
  public static Parsed<Long> accountId(Call call, WatchlistAccess access) {
    return accountId(call, access, OWNER, TOKEN);
  }

  /** The same for a module that calls these parameters otherwise. */
  public static Parsed<Long> accountId(
      Call call, WatchlistAccess access, Param<String> owner, Param<String> token) {
    return switch (access.find(call.performer(), call.find(owner), call.find(token))) {
      case WatchlistAccess.Watchlist(long id) -> Parsed.good(id);
      case WatchlistAccess.NotFound why -> new Parsed.Bad<>(WatchErrors.of(why));
    };
  }

  /** Whether a call names somebody's watchlist by its token. */
  public static boolean isNamed(Call call) {
    return call.isSent(OWNER) && call.isSent(TOKEN);
  }
}
