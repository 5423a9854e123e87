package org.palimpsest.wiki.setting;

import java.time.Duration;
import org.palimpsest.model.rights.GroupSet;

/**
 * Who is in which group of itself, and what its members may do.
 *
 * @param groups the groups and what their members may do; written down apart from other settings
 * @param autoconfirmAge how old an account must be to be autoconfirmed
 * @param autoconfirmEdits how many edits it must have made
 * @param temporaryAccounts whether who edits without an account is given a temporary one
 */
public record GroupSettings(
    GroupSet groups, Duration autoconfirmAge, int autoconfirmEdits, boolean temporaryAccounts) {

  static final GroupSettings DEFAULTS =
      new GroupSettings(GroupSet.standard(), Duration.ZERO, 0, false);

  GroupSettings read(SettingValues from) {
    return new GroupSettings(
        groups,
        from.time("autoconfirm-age", autoconfirmAge),
        from.number("autoconfirm-edits", autoconfirmEdits),
        from.flag("temporary-accounts", temporaryAccounts));
  }

  GroupSettings with(GroupSet others) {
    return new GroupSettings(others, autoconfirmAge, autoconfirmEdits, temporaryAccounts);
  }
}
