package org.palimpsest.actionapi.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Titles in the path of an address. */
final class PathEncoding {
  /** Signs that may stand in a path as they are, which keeps addresses readable. */
  private static final Pattern READABLE = Pattern.compile("%(?:3B|40|24|21|2A|28|29|2C|2F|7E|3A)");

  private PathEncoding() {}

  /** The title, which has underscores for spaces, as it stands in an address. */
  static String of(String key) {
    return READABLE
        .matcher(URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20"))
        .replaceAll(sign -> "\\" + (char) Integer.parseInt(sign.group().substring(1), 16));
  }
}
