package org.palimpsest.wiki.watch;

import org.palimpsest.wiki.authority.Refusal;

/** Why somebody may not change their watchlist. */
public sealed interface WatchObstacle {
  /** Who is not logged in, or only under a temporary name, has none. */
  record NotLoggedIn() implements WatchObstacle {}

  /** They may not change it. */
  record Refused(Refusal refusal) implements WatchObstacle {}
}
