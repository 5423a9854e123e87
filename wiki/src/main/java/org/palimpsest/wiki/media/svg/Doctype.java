package org.palimpsest.wiki.media.svg;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a drawing may declare of its type of document. */
final class Doctype {
  private static final int MAX_LENGTH = 16 * 1024;

  /** Short names for texts, as drawing programs write them for namespaces; nothing is nested. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?:\\s++|<!--(?:[^-]|-(?!-))*+-->"
              + "|<!ENTITY\\s++[A-Za-z_][\\w.-]{0,63}+\\s++(?:\"[^\"&<%]{0,255}+\"|'[^'&<%]{0,255}+')"
              + "\\s*+>)*+");

  /** The declarations of the body that made the format, which nobody needs to fetch. */
  private static final Pattern KNOWN =
      Pattern.compile("https?://www\\.w3\\.org/(?:TR/|Graphics/SVG/)[\\w./-]{1,100}");

  private Doctype() {}

  /** Whether these declarations only name short texts. */
  static boolean isHarmless(@Nullable String declarations) {
    return declarations == null
        || (declarations.length() <= MAX_LENGTH && HARMLESS.matcher(declarations).matches());
  }

  /** Whether declarations that lie there are nothing of somebody's own. */
  static boolean isKnown(@Nullable String address) {
    return address == null || KNOWN.matcher(address).matches();
  }
}
