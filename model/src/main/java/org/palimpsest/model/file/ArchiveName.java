package org.palimpsest.model.file;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.palimpsest.model.time.Timestamps;

/**
 * The name under which clients know an old version of a file: when it was replaced, and the key of
 * the file's title, as in {@code 20310404101502!Old_pier.png} (spec: filerevert-and-files.md,
 * section 1). Within one file the time alone tells versions apart.
 *
 * @param replaced when it was replaced, whole seconds
 * @param name the key of the file's title
 */
public record ArchiveName(Instant replaced, String name) {
  private static final int DIGITS = 14;

  public ArchiveName {
    Objects.requireNonNull(replaced);
    Objects.requireNonNull(name);
  }

  /** Reads one; empty when it is none, to the last byte. */
  public static Optional<ArchiveName> parse(String text) {
    if (text.length() <= DIGITS + 1
        || text.charAt(DIGITS) != '!'
        || !text.chars().limit(DIGITS).allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Timestamps.parse(text.substring(0, DIGITS), Instant.EPOCH)
        .map(replaced -> new ArchiveName(replaced, text.substring(DIGITS + 1)))
        .filter(name -> name.toString().equals(text));
  }

  @Override
  public String toString() {
    return Timestamps.digits(replaced) + "!" + name;
  }
}
