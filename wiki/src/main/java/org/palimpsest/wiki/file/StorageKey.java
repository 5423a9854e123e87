package org.palimpsest.wiki.file;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.model.file.Sha1;

/**
 * The name under which clients know the bytes of deleted versions: their digest and the extension
 * of the file's name, as in {@code ibmtcn7vr9vre8gbwa6ftl93pbamdus.png}.
 */
public final class StorageKey {
  private static final Pattern SHAPE = Pattern.compile("([0-9a-z]{31})(?:\\.[0-9a-z]*)?");

  private StorageKey() {}

  /**
   * That of a version.
   *
   * @param sha1 its digest, in hex
   * @param name the key of the file's title
   */
  public static String of(String sha1, String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    return Sha1.base36(sha1) + extension;
  }

  /** The digest in one, in hex; empty when it is none. */
  public static Optional<String> sha1(String key) {
    Matcher matcher = SHAPE.matcher(key);
    return matcher.matches() ? Optional.of(Sha1.hex(matcher.group(1))) : Optional.empty();
  }
}
