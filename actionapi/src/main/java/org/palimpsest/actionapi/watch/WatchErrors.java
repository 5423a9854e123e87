package org.palimpsest.actionapi.watch;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.watch.WatchObstacle;
import org.palimpsest.wiki.watch.WatchlistAccess;

/** Which code and sentence stand for a watchlist that may not be changed or read. */
public final class WatchErrors {
  /** The codes of changing it, but for those of what all verbs can be refused for. */
  static final List<String> CODES = List.of("notloggedin");

  private WatchErrors() {}

  /** Why somebody may not change their watchlist. */
  static List<ApiError> of(WatchObstacle obstacle) {
    return switch (obstacle) {
      case WatchObstacle.NotLoggedIn _ -> List.of(notLoggedIn());
      case WatchObstacle.Refused(var refusal) -> List.of(Refusals.error(refusal));
    };
  }

  /** Why somebody may not read a watchlist. */
  static ApiError of(WatchlistAccess.NotFound why) {
    return switch (why) {
      case WatchlistAccess.NotLoggedIn _ -> notLoggedIn();
      case WatchlistAccess.Denied _ ->
          Refusals.error(new Refusal.PermissionDenied(Right.VIEWMYWATCHLIST));
      case WatchlistAccess.NoSuchOwner(String name) ->
          ApiError.of("bad_wlowner", Message.of("nosuchusershort", name));
      case WatchlistAccess.WrongToken _ ->
          ApiError.of("bad_wltoken", Message.of("apierror-bad-watchlist-token"));
    };
  }

  private static ApiError notLoggedIn() {
    return ApiError.of("notloggedin", Message.of("watchlistanontext"));
  }
}
