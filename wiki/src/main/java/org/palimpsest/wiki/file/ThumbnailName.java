package org.palimpsest.wiki.file;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which thumbnail of a version, as its address says: {@code 120px-Old_pier.png}.
 *
 * @param width how many pixels it is wide, at least one
 * @param extension the extension that stands behind that of the file, with its dot, where a
 *     thumbnail has another format; else empty
 */
public record ThumbnailName(int width, String extension) {
  private static final Pattern BEGINNING = Pattern.compile("([1-9][0-9]{0,5})px-");
  private static final Pattern EXTENSION = Pattern.compile("(?:\\.[a-z]{3,4})?");

  public ThumbnailName {
    Objects.requireNonNull(extension);
  }

  /** The thumbnail of a file of this name that a text names; empty when it names none. */
  public static Optional<ThumbnailName> of(String text, String name) {
    Matcher beginning = BEGINNING.matcher(text);
    if (!beginning.lookingAt() || !text.startsWith(name, beginning.end())) {
      return Optional.empty();
    }
    String extension = text.substring(beginning.end() + name.length());
    return EXTENSION.matcher(extension).matches()
        ? Optional.of(new ThumbnailName(Integer.parseInt(beginning.group(1)), extension))
        : Optional.empty();
  }

  /** The last part of the address, of a thumbnail of a file of this name. */
  public String text(String name) {
    return width + "px-" + name + extension;
  }
}
