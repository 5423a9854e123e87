package org.palimpsest.wiki.setting;

/**
 * What can be sent as a file.
 *
 * @param maxUploadBytes the greatest size of a file
 */
public record UploadSettings(int maxUploadBytes) {
  static final UploadSettings DEFAULTS = new UploadSettings(100 * 1024 * 1024);

  UploadSettings read(SettingValues from) {
    return new UploadSettings(from.number("max-upload-bytes", maxUploadBytes));
  }
}
