package org.palimpsest.wiki.setting;

/**
 * How pages are watched.
 *
 * @param watchlistExpiry whether watching can be for a time
 */
public record WatchSettings(boolean watchlistExpiry) {
  static final WatchSettings DEFAULTS = new WatchSettings(false);

  WatchSettings read(SettingValues from) {
    return new WatchSettings(from.flag("watchlist-expiry", watchlistExpiry));
  }
}
