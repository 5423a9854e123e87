package org.palimpsest.wiki.setting;

/**
 * How much work pictures may make.
 *
 * @param maxImagePixels how many pixels a picture that is uploaded may have
 * @param maxThumbnailedPixels how many pixels a picture may have of which smaller ones are made
 */
public record MediaSettings(int maxImagePixels, int maxThumbnailedPixels) {
  static final MediaSettings DEFAULTS = new MediaSettings(400_000_000, 100_000_000);

  MediaSettings read(SettingValues from) {
    return new MediaSettings(
        from.number("max-image-pixels", maxImagePixels),
        from.number("max-thumbnailed-pixels", maxThumbnailedPixels));
  }
}
