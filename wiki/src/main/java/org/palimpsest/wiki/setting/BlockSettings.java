package org.palimpsest.wiki.setting;

import java.time.Duration;

/**
 * How people are blocked.
 *
 * @param autoblockTime how long an address is caught that a blocked account has used
 * @param hideNameEdits how many edits somebody may have made whose name is hidden
 * @param blockedActions whether partial blocks can be of actions
 */
public record BlockSettings(Duration autoblockTime, int hideNameEdits, boolean blockedActions) {
  static final BlockSettings DEFAULTS = new BlockSettings(Duration.ofDays(1), 1000, false);

  BlockSettings read(SettingValues from) {
    return new BlockSettings(
        from.positiveTime("autoblock-time", autoblockTime),
        from.number("hide-name-edits", hideNameEdits),
        from.flag("blocked-actions", blockedActions));
  }
}
