package org.palimpsest.wiki.site;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code languages.tsv} anew from the locale data of the JDK, which is Unicode's CLDR. Give
 * it a file of codes: on each line a code that clients know and, after a tab, its tag of BCP 47.
 */
final class LanguageTable {
  private LanguageTable() {}

  public static void main(String[] args) throws Exception {
    Set<String> known =
        Stream.of(Locale.getAvailableLocales())
            .map(Locale::getLanguage)
            .collect(Collectors.toSet());
    Set<String> names = new HashSet<>();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(
        "# Languages by code: tag of BCP 47, name of the language in itself; between tabs.");
    out.println(
        "# Made from Unicode's CLDR by LanguageTable: a language without a name there is left out.");
    List<String> lines = Files.readAllLines(Path.of(args[0]));
    // Codes that are tags come first, so that an outdated code does not take the name of a good
    // one.
    List<String> ordered =
        Stream.concat(
                lines.stream().filter(LanguageTable::isTag),
                lines.stream().filter(line -> !isTag(line)))
            .toList();
    ordered.stream()
        .map(line -> line.split("\t"))
        .filter(fields -> known.contains(Locale.forLanguageTag(fields[1]).getLanguage()))
        .filter(fields -> hasAutonym(fields[1]))
        .map(fields -> new String[] {fields[0], fields[1], autonym(fields[1])})
        .filter(fields -> names.add(fields[2]))
        .map(fields -> String.join("\t", fields))
        .sorted()
        .forEach(out::println);
  }

  private static boolean isTag(String line) {
    String[] fields = line.split("\t");
    return fields[0].equalsIgnoreCase(fields[1]);
  }

  /**
   * A language with data of its own can still lack them for one script; then its name is English.
   */
  private static boolean hasAutonym(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getLanguage().equals("en")
        || !autonym(tag).contains("(")
        || !autonym(tag).equals(locale.getDisplayName(Locale.ROOT));
  }

  private static String autonym(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getDisplayName(locale);
  }
}
