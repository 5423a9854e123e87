package org.palimpsest.wiki.setting;

/**
 * What is patrolled.
 *
 * @param recentChangesPatrol whether recent changes are
 * @param newPagePatrol whether new pages are
 */
public record PatrolSettings(boolean recentChangesPatrol, boolean newPagePatrol) {
  static final PatrolSettings DEFAULTS = new PatrolSettings(true, true);

  PatrolSettings read(SettingValues from) {
    return new PatrolSettings(
        from.flag("recent-changes-patrol", recentChangesPatrol),
        from.flag("new-page-patrol", newPagePatrol));
  }
}
