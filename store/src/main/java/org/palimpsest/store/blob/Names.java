package org.palimpsest.store.blob;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of objects. The first digits of a hash divide folders into small ones. */
final class Names {
  private static final Pattern OF_KEY = Pattern.compile("(..)/(..)/(\\1\\2[0-9a-f]{60})(?:/.*)?");

  private Names() {}

  static String of(String parts, BlobKey key) {
    String hex = key.hex();
    return parts + hex.substring(0, 2) + '/' + hex.substring(2, 4) + '/' + hex;
  }

  /** The key in a name that begins so; empty: it was not put there by us. */
  static Optional<BlobKey> key(String name, String parts) {
    Matcher matcher = OF_KEY.matcher(name.substring(parts.length()));
    return matcher.matches() ? Optional.of(new BlobKey(matcher.group(3))) : Optional.empty();
  }
}
