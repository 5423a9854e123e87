package org.palimpsest.wiki.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Language codes as clients know them: which are codes at all, and which languages stand in for one
 * that has no words of its own. English stands in for all.
 */
public final class Languages {
  /** The language of the source, which has all words. */
  public static final String ENGLISH = "en";

  /** The code that shows the keys in place of words. */
  public static final String KEYS = "qqx";

  /** The languages for which there are bundles of words. */
  public static final List<String> SPOKEN = List.of(ENGLISH, "da", "fr", "tr", "zh-hans");

  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,}");

  private static final Map<String, List<String>> STAND_INS =
      Map.ofEntries(
          Map.entry("zh", List.of("zh-hans")),
          Map.entry("zh-cn", List.of("zh-hans")),
          Map.entry("zh-sg", List.of("zh-hans")),
          Map.entry("zh-my", List.of("zh-sg", "zh-hans")),
          Map.entry("zh-hant", List.of("zh-hans")),
          Map.entry("zh-tw", List.of("zh-hant", "zh-hans")),
          Map.entry("zh-hk", List.of("zh-hant", "zh-hans")),
          Map.entry("zh-mo", List.of("zh-hk", "zh-hant", "zh-hans")),
          Map.entry("gan", List.of("zh-hant", "zh-hans")),
          Map.entry("hak", List.of("zh-hant", "zh-hans")),
          Map.entry("wuu", List.of("zh-hans")),
          Map.entry("ii", List.of("zh-cn", "zh-hans")),
          Map.entry("za", List.of("zh-hans")),
          Map.entry("nb", List.of("da")),
          Map.entry("nn", List.of("nb", "da")),
          Map.entry("fo", List.of("da")),
          Map.entry("kl", List.of("da")),
          Map.entry("frc", List.of("fr")),
          Map.entry("br", List.of("fr")),
          Map.entry("ln", List.of("fr")),
          Map.entry("oc", List.of("fr")),
          Map.entry("pcd", List.of("fr")),
          Map.entry("wa", List.of("fr")),
          Map.entry("wo", List.of("fr")),
          Map.entry("ht", List.of("fr")),
          Map.entry("mg", List.of("fr")),
          Map.entry("gag", List.of("tr")),
          Map.entry("kiu", List.of("tr")),
          Map.entry("lzz", List.of("tr")));

  private Languages() {}

  /** The code that a text means; empty when no language can have it. */
  public static Optional<String> code(String text) {
    String code = text.toLowerCase(Locale.ROOT).replace('_', '-');
    return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }

  /** The languages that stand in for one before English does, nearest first. */
  public static List<String> standIns(String code) {
    List<String> chain = chain(code);
    return code.equals(ENGLISH) ? List.of() : chain.subList(1, chain.size() - 1);
  }

  /** Where the words of a language are looked for: itself, those that stand in, English. */
  public static List<String> chain(String code) {
    Set<String> chain = new LinkedHashSet<>();
    chain.add(code);
    chain.addAll(STAND_INS.getOrDefault(code, List.of()));
    int region = code.indexOf('-');
    if (region > 0) {
      chain.addAll(chain(code.substring(0, region)));
    }
    chain.remove(ENGLISH);
    List<String> all = new ArrayList<>(chain);
    all.add(ENGLISH);
    return all;
  }
}
