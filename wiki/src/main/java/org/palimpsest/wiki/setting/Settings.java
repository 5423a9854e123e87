package org.palimpsest.wiki.setting;

import java.util.Map;
import org.palimpsest.model.rights.GroupSet;

/**
 * What the owner of a wiki decides, a record for each area: it names its settings, says what they
 * are when nobody decides, and reads them. Immutable, and the same for the life of the process; the
 * defaults are MediaWiki's, but for the number of accounts that one address may make.
 */
public record Settings(
    SiteSettings site,
    GroupSettings groups,
    LoginSettings login,
    LimitSettings limits,
    PatrolSettings patrol,
    WatchSettings watch,
    EditSettings edit,
    MoveSettings move,
    RevertSettings revert,
    BlockSettings block,
    UploadSettings upload,
    CopyUploadSettings copies,
    MediaSettings media,
    ParserSettings parser,
    AnswerSettings answers) {

  /** What stands before the names of these settings where they are written down. */
  public static final String GROUP = "site";

  private static final Settings DEFAULTS =
      new Settings(
          SiteSettings.DEFAULTS,
          GroupSettings.DEFAULTS,
          LoginSettings.DEFAULTS,
          LimitSettings.DEFAULTS,
          PatrolSettings.DEFAULTS,
          WatchSettings.DEFAULTS,
          EditSettings.DEFAULTS,
          MoveSettings.DEFAULTS,
          RevertSettings.DEFAULTS,
          BlockSettings.DEFAULTS,
          UploadSettings.DEFAULTS,
          CopyUploadSettings.DEFAULTS,
          MediaSettings.DEFAULTS,
          ParserSettings.DEFAULTS,
          AnswerSettings.DEFAULTS);

  /** The settings of a wiki whose owner has decided nothing. */
  public static Settings defaults() {
    return DEFAULTS;
  }

  /** These settings with what is given in place of what they have. */
  public Settings read(SettingValues from) {
    return new Settings(
        site.read(from),
        groups.read(from),
        login.read(from),
        limits.read(from),
        patrol.read(from),
        watch.read(from),
        edit.read(from),
        move.read(from),
        revert.read(from),
        block.read(from),
        upload.read(from),
        copies.read(from),
        media.read(from),
        parser.read(from),
        answers.read(from));
  }

  /**
   * These settings but for one, which is given by the name and in the form that files use.
   *
   * @throws IllegalArgumentException when there is none of this name, or the value cannot be used
   */
  public Settings with(String name, Object value) {
    Map<String, Object> one = Map.of(GROUP + "." + name, value);
    SettingValues given =
        new SettingValues(
            GROUP,
            one::get,
            (key, mistake) -> {
              throw new IllegalArgumentException(key + " " + mistake);
            });
    Settings changed = read(given);
    given.refuseOthers(one.keySet());
    return changed;
  }

  /** These settings with other groups. */
  public Settings with(GroupSet others) {
    return new Settings(
        site,
        groups.with(others),
        login,
        limits,
        patrol,
        watch,
        edit,
        move,
        revert,
        block,
        upload,
        copies,
        media,
        parser,
        answers);
  }
}
