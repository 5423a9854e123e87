package org.palimpsest.wiki.media.thumbnail;

import java.util.Map;
import java.util.Optional;

/**
 * In which format smaller pictures come.
 *
 * @param mime its type
 * @param extension what their names end in
 * @param grows whether it can be larger than what it is made of
 */
public record ThumbnailFormat(String mime, String extension, boolean grows) {
  private static final ThumbnailFormat PNG = new ThumbnailFormat("image/png", "png", false);

  private static final Map<String, ThumbnailFormat> FORMATS =
      Map.of(
          "image/png",
          PNG,
          "image/jpeg",
          new ThumbnailFormat("image/jpeg", "jpg", false),
          "image/gif",
          new ThumbnailFormat("image/gif", "gif", false),
          "image/webp",
          PNG,
          "image/svg+xml",
          new ThumbnailFormat("image/png", "png", true));

  /** The format for files of a type; empty: there are no smaller pictures of such. */
  public static Optional<ThumbnailFormat> of(String mime) {
    return Optional.ofNullable(FORMATS.get(mime));
  }
}
