package org.palimpsest.wikitext.function.language;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the codes of languages on wikis mean to the rest of the world. */
public final class LanguageCodes {
  /** Codes that wikis gave away before there were others, or against the rules. */
  private static final Map<String, String> STANDARD =
      Map.ofEntries(
          Map.entry("als", "gsw"),
          Map.entry("bat-smg", "sgs"),
          Map.entry("be-x-old", "be-tarask"),
          Map.entry("cbk-zam", "cbk"),
          Map.entry("crh-ro", "crh-Latn-RO"),
          Map.entry("de-formal", "de-x-formal"),
          Map.entry("eml", "egl"),
          Map.entry("en-rtl", "en-x-rtl"),
          Map.entry("es-formal", "es-x-formal"),
          Map.entry("fiu-vro", "vro"),
          Map.entry("hu-formal", "hu-x-formal"),
          Map.entry("kk-cn", "kk-Arab-CN"),
          Map.entry("kk-tr", "kk-Latn-TR"),
          Map.entry("map-bms", "jv-x-bms"),
          Map.entry("mo", "ro-Cyrl-MD"),
          Map.entry("nl-informal", "nl-x-informal"),
          Map.entry("nrm", "nrf"),
          Map.entry("roa-rup", "rup"),
          Map.entry("roa-tara", "nap-x-tara"),
          Map.entry("simple", "en-simple"),
          Map.entry("sr-ec", "sr-Cyrl"),
          Map.entry("sr-el", "sr-Latn"),
          Map.entry("zh-classical", "lzh"),
          Map.entry("zh-cn", "zh-Hans-CN"),
          Map.entry("zh-hk", "zh-Hant-HK"),
          Map.entry("zh-min-nan", "nan"),
          Map.entry("zh-mo", "zh-Hant-MO"),
          Map.entry("zh-my", "zh-Hans-MY"),
          Map.entry("zh-sg", "zh-Hans-SG"),
          Map.entry("zh-tw", "zh-Hant-TW"),
          Map.entry("zh-yue", "yue"));

  /** Written in other letters on wikis than elsewhere. */
  private static final Set<String> IN_LATIN_LETTERS = Set.of("brh", "lad");

  private LanguageCodes() {}

  /** The code by BCP 47, in its usual case. */
  static String bcp47(String code) {
    String known = STANDARD.get(code.toLowerCase(Locale.ROOT));
    return known == null ? inCase(code) : known;
  }

  /** Whether a language is written from right to left; a code counts in small letters only. */
  public static boolean isRightToLeft(String code) {
    return code.equals(code.toLowerCase(Locale.ROOT))
        && !IN_LATIN_LETTERS.contains(code)
        && ULocale.forLanguageTag(code).isRightToLeft();
  }

  private static String inCase(String code) {
    String[] parts = code.split("-", -1);
    StringBuilder out = new StringBuilder(parts[0].toLowerCase(Locale.ROOT));
    boolean isPrivate = parts[0].equalsIgnoreCase("x");
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].toLowerCase(Locale.ROOT);
      boolean free = isPrivate;
      isPrivate |= part.length() == 1;
      out.append('-')
          .append(
              switch (free ? 0 : part.length()) {
                case 2 -> part.toUpperCase(Locale.ROOT);
                case 4 -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
                default -> part;
              });
    }
    return out.toString();
  }
}
