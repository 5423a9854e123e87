package org.palimpsest.wiki.setting;

/**
 * What can be moved at once.
 *
 * @param maxMovedPages how many subpages are moved with a page at most
 */
public record MoveSettings(int maxMovedPages) {
  static final MoveSettings DEFAULTS = new MoveSettings(100);

  MoveSettings read(SettingValues from) {
    return new MoveSettings(from.number("max-moved-pages", 0, 1000, maxMovedPages));
  }
}
