package org.palimpsest.wiki.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.palimpsest.model.time.Timestamps;

/**
 * What an old version of a file is called, such as {@code 20310404101502!Old_pier.png} (spec:
 * filerevert-and-files.md, section 1).
 *
 * @param replaced the second at which another version took its place
 * @param name the key of the file's title
 */
public record ArchiveName(Instant replaced, String name) {
  private static final int DIGITS = 14;
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

  public ArchiveName {
    Objects.requireNonNull(replaced);
    Objects.requireNonNull(name);
  }

  /** The archive name that a text is, byte for byte; empty when it is none. */
  public static Optional<ArchiveName> of(String text) {
    if (text.length() < DIGITS + 2 || text.charAt(DIGITS) != '!') {
      return Optional.empty();
    }
    try {
      Instant replaced = SECONDS.parse(text.substring(0, DIGITS), Instant::from);
      ArchiveName name = new ArchiveName(replaced, text.substring(DIGITS + 1));
      return Optional.of(name).filter(read -> read.text().equals(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The name as clients read it. */
  public String text() {
    return Timestamps.digits(replaced) + "!" + name;
  }
}
