package org.palimpsest.wikitext.context;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;

/**
 * What is the same for all pages of a wiki. Immutable.
 *
 * @param titles reads names of pages
 * @param siteName the wiki's name
 * @param server scheme, host and port, such as {@code https://wiki.example}
 * @param version what {@code CURRENTVERSION} says
 * @param language the code of the content language
 * @param zone the wiki's own time zone
 * @param interwikis other wikis by prefix
 * @param headings which markup headings get
 * @param magicLinks whether ISBN, RFC and PMID with a number behind them are links
 * @param externalImages whether addresses of pictures show them
 * @param nofollow whether search engines are told not to follow external links
 * @param followed domains that are excepted from that
 * @param parserFunctions whether the functions of the ParserFunctions extension are there
 * @param stringFunctions whether those on strings are, too
 * @param limits what a page may cost
 */
public record Settings(
    TitleParser titles,
    String siteName,
    String server,
    String version,
    String language,
    ZoneId zone,
    Map<String, Interwiki> interwikis,
    HeadingMarkup headings,
    boolean magicLinks,
    boolean externalImages,
    boolean nofollow,
    Set<String> followed,
    boolean parserFunctions,
    boolean stringFunctions,
    Limits limits) {
  public Settings {
    interwikis = Map.copyOf(interwikis);
    followed = Set.copyOf(followed);
  }

  /** A wiki in English with the namespaces that all have, and with ParserFunctions. */
  public static Settings standard(String siteName, String server) {
    return new Settings(
        new TitleParser(Namespaces.standard(siteName), Set.of()),
        siteName,
        server,
        "1.43",
        "en",
        ZoneOffset.UTC,
        Map.of(),
        HeadingMarkup.LEGACY,
        false,
        false,
        true,
        Set.of(),
        true,
        false,
        Limits.STANDARD);
  }

  /**
   * Another wiki.
   *
   * @param address of a page; {@code $1} stands for its name
   * @param language whether the prefix is the code of a language, so that links on their own lead
   *     to the same page in that language
   */
  public record Interwiki(String address, boolean language) {}

  /** The two forms of headings (spec: wikitext.md, 10.4). */
  public enum HeadingMarkup {
    /** The id is that of a span around the text. */
    LEGACY,
    /** The id is the heading's own, with a wrapper around it. */
    WRAPPED
  }

  /**
   * What a page may cost (spec: wikitext.md, 4).
   *
   * @param includeBytes of all transcluded text
   * @param argumentBytes of all values of arguments
   * @param depth of expansion
   * @param nodes visited by expansion
   * @param expensive calls of expensive functions
   * @param hiddenDepth of hidden content in hidden content
   * @param hiddenBytes of hidden content
   * @param elements how deep elements of HTML may be nested
   */
  public record Limits(
      int includeBytes,
      int argumentBytes,
      int depth,
      int nodes,
      int expensive,
      int hiddenDepth,
      int hiddenBytes,
      int elements) {
    /** What MediaWiki allows. */
    public static final Limits STANDARD =
        new Limits(2 << 20, 2 << 20, 100, 1_000_000, 100, 20, 5_000_000, 256);
  }
}
