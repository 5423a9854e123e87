package org.palimpsest.wiki.setting;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How wikitext is read.
 *
 * @param legacyHeadings whether headings have the markup that they had before MediaWiki 1.43, with
 *     a span around their text
 * @param parserFunctions whether the functions of the ParserFunctions extension are there
 * @param stringFunctions whether those of its functions are that work on strings
 * @param magicLinks whether ISBN, RFC and PMID with a number behind them are links
 * @param externalImages whether the address of a picture elsewhere shows it
 * @param nofollowLinks whether search engines are told not to follow links to elsewhere
 * @param followedDomains the domains that are excepted from that
 */
public record ParserSettings(
    boolean legacyHeadings,
    boolean parserFunctions,
    boolean stringFunctions,
    boolean magicLinks,
    boolean externalImages,
    boolean nofollowLinks,
    List<String> followedDomains) {
  static final ParserSettings DEFAULTS =
      new ParserSettings(true, false, false, false, false, true, List.of("mediawiki.org"));

  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9.-]{1,253}");

  public ParserSettings {
    followedDomains = List.copyOf(followedDomains);
  }

  ParserSettings read(SettingValues from) {
    return new ParserSettings(
        from.flag("legacy-headings", legacyHeadings),
        from.flag("parser-functions", parserFunctions),
        from.flag("string-functions", stringFunctions),
        from.flag("magic-links", magicLinks),
        from.flag("external-images", externalImages),
        from.flag("nofollow-links", nofollowLinks),
        from.words(
            "followed-domains",
            DOMAIN,
            "domains such as example.org, separated by spaces",
            followedDomains));
  }
}
