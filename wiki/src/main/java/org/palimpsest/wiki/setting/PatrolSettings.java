package org.palimpsest.wiki.setting;

/**
 * What is patrolled.
 *
 * @param recentChangesPatrol whether recent changes are
 * @param newPagePatrol whether new pages are
 * @param filePatrol whether versions of files are
 */
public record PatrolSettings(
    boolean recentChangesPatrol, boolean newPagePatrol, boolean filePatrol) {
  static final PatrolSettings DEFAULTS = new PatrolSettings(true, true, true);

  PatrolSettings read(SettingValues from) {
    return new PatrolSettings(
        from.flag("recent-changes-patrol", recentChangesPatrol),
        from.flag("new-page-patrol", newPagePatrol),
        from.flag("file-patrol", filePatrol));
  }
}
