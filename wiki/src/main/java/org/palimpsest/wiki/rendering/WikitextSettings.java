package org.palimpsest.wiki.rendering;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.setting.ParserSettings;
import org.palimpsest.wiki.setting.SiteSettings;
import org.palimpsest.wiki.site.KnownLanguages;
import org.palimpsest.wikitext.context.Settings;

/**
 * What the parser has to know of the settings of the wiki.
 *
 * @param version what the wiki says of its own version
 */
public record WikitextSettings(
    SiteSettings site, ParserSettings parser, TitleParser titles, String version) {
  /**
   * The settings of the parser.
   *
   * @param server scheme, host and port of the wiki
   */
  public Settings at(String server) {
    return new Settings(
        titles,
        site.name(),
        server,
        version,
        site.language(),
        ZoneOffset.UTC,
        interwikis(),
        parser.legacyHeadings() ? Settings.HeadingMarkup.LEGACY : Settings.HeadingMarkup.WRAPPED,
        parser.magicLinks(),
        parser.externalImages(),
        parser.nofollowLinks(),
        Set.copyOf(parser.followedDomains()),
        parser.parserFunctions(),
        parser.stringFunctions(),
        Settings.Limits.STANDARD);
  }

  private Map<String, Settings.Interwiki> interwikis() {
    Map<String, Settings.Interwiki> others = new HashMap<>();
    site.interwikis()
        .forEach((prefix, address) ->
            others.put(
                prefix,
                new Settings.Interwiki(
                    address, KnownLanguages.standard().find(prefix).isPresent())));
    return others;
  }
}
