package org.palimpsest.wiki.setting;

/**
 * What can be sent as a file.
 *
 * @param enabled whether files can be uploaded at all
 * @param maxUploadBytes the greatest size of a file
 * @param minChunkBytes the least size of a chunk that is not the last one
 * @param stashSeconds for how long uploads are kept that nobody publishes
 * @param maxStashed how many of them one account can have
 */
public record UploadSettings(
    boolean enabled, int maxUploadBytes, int minChunkBytes, int stashSeconds, int maxStashed) {
  static final UploadSettings DEFAULTS =
      new UploadSettings(true, 100 * 1024 * 1024, 1024, 6 * 60 * 60, 1000);

  UploadSettings read(SettingValues from) {
    return new UploadSettings(
        from.flag("uploads", enabled),
        from.number("max-upload-bytes", maxUploadBytes),
        from.number("min-chunk-bytes", minChunkBytes),
        from.number("stash-seconds", stashSeconds),
        from.number("max-stashed-uploads", maxStashed));
  }
}
