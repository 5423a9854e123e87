package org.palimpsest.actionapi.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.language.Languages;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.DatabaseSoftware;
import org.palimpsest.wiki.site.KnownLanguages;
import org.palimpsest.wiki.site.Language;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.site.SiteReader;

/**
 * {@code siprop=general}: the version, the addresses and the rules of titles. A logo and an icon
 * are left out: there are none.
 */
final class GeneralSection implements SiteSection {
  /**
   * Clients compare the version to find out what they may call, so it names the version of the
   * protocol; they pass over the rest.
   */
  private static final String GENERATOR = "MediaWiki 1.43.0 (Palimpsest)";

  /** Clients show it; there is nothing of it here. */
  private static final String NO_PHP = "n/a";

  private static final String LINK_TRAIL = "/^([a-z]+)(.*)$/sD";
  private static final String LEGAL_TITLE_CHARACTERS =
      " %!\"$&'()*,\\-.\\/0-9:;=?@A-Z\\\\^_`a-z~\\x80-\\xFF+";
  private static final String INVALID_USER_NAME_CHARACTERS = "@:>=";

  private final SiteReader site;
  private final MainPage mainPage;
  private final Settings settings;
  private final TitleParser titles;

  GeneralSection(SiteReader site, SiteMessages messages, Settings settings, TitleParser titles) {
    this.site = site;
    this.mainPage = new MainPage(messages, settings.site(), titles);
    this.settings = settings;
    this.titles = titles;
  }

  @Override
  public Map<SiteProperty, Function<QueryCall, Node>> answers() {
    return Map.of(
        SiteProperty.GENERAL,
        this::general,
        SiteProperty.RIGHTSINFO,
        call -> new ObjectNode().put("url", "").put("text", ""));
  }

  private Node general(QueryCall call) {
    String configured = settings.site().publicUrl();
    String origin = configured == null ? call.request().origin() : configured;
    ObjectNode node = new ObjectNode();
    putNames(node, origin);
    putSoftware(node);
    putTitles(node);
    putLanguage(node);
    putWriting(node);
    node.put("timezone", "UTC").put("timeoffset", 0);
    putAddresses(node, origin);
    node.put("wikiid", settings.site().cookiePrefix())
        .put("time", call.now())
        .flag("misermode", false)
        .flag("uploadsenabled", settings.upload().enabled())
        .put("maxuploadsize", settings.upload().maxUploadBytes())
        .put("minuploadchunksize", settings.upload().minChunkBytes());
    ImageSizes.put(node);
    node.put("centralidlookupprovider", "local")
        .put("allcentralidlookupproviders", ListNode.ofTexts("_v", List.of("local")))
        .flag("interwikimagic", true);
    node.put(
        "magiclinks",
        new ObjectNode(ObjectNode.Kind.ASSOC_IN_NEW, "_v")
            .flag("ISBN", false)
            .flag("PMID", false)
            .flag("RFC", false));
    return node.put("categorycollation", "uppercase")
        .flag("nofollowlinks", true)
        .put("nofollownsexceptions", new ListNode("_v"))
        .put("nofollowdomainexceptions", new ListNode("_v"))
        .flag("externallinktarget", false);
  }

  private void putNames(ObjectNode node, String origin) {
    Title main = mainPage.title();
    node.put("mainpage", titles.namespaces().prefixedText(main))
        .put("base", origin + "/wiki/" + PathEncoding.of(titles.namespaces().prefixedKey(main)))
        .put("sitename", settings.site().name())
        .flag("mainpageisdomainroot", false);
  }

  private void putSoftware(ObjectNode node) {
    DatabaseSoftware database = site.databaseSoftware();
    node.put("generator", GENERATOR)
        .put("phpversion", NO_PHP)
        .put("phpsapi", NO_PHP)
        .put("dbtype", database.type())
        .put("dbversion", database.version());
  }

  private static void putTitles(ObjectNode node) {
    node.flag("imagewhitelistenabled", false)
        .flag("langconversion", false)
        .flag("linkconversion", false)
        .flag("titleconversion", false)
        .put("linkprefixcharset", "")
        .put("linkprefix", "")
        .put("linktrail", LINK_TRAIL)
        .put("legaltitlechars", LEGAL_TITLE_CHARACTERS)
        .put("invalidusernamechars", INVALID_USER_NAME_CHARACTERS)
        .flag("allunicodefixes", false)
        .flag("fixarabicunicode", false)
        .flag("fixmalayalamunicode", false)
        .put("case", "first-letter");
  }

  private void putLanguage(ObjectNode node) {
    String language = settings.site().language();
    ListNode fallback = new ListNode("lang");
    Languages.standIns(language).forEach(code -> fallback.addObject().put("code", code));
    node.put("lang", language)
        .put("fallback", fallback)
        .flag(
            "rtl",
            KnownLanguages.standard().find(language).map(Language::isRightToLeft).orElse(false))
        .put("fallback8bitEncoding", "windows-1252");
  }

  private static void putAddresses(ObjectNode node, String origin) {
    node.put("articlepath", "/wiki/$1")
        .put("scriptpath", "/w")
        .put("script", "/w/index.php")
        .truth("variantarticlepath", false)
        .put("server", origin)
        .put("servername", hostOf(origin));
  }

  private void putWriting(ObjectNode node) {
    String reason = settings.site().readOnly();
    node.flag("readonly", reason != null);
    if (reason != null) {
      node.put("readonlyreason", reason);
    }
    node.flag("writeapi", true).put("maxarticlesize", settings.edit().maxArticleBytes());
  }

  private static String hostOf(String origin) {
    String host = URI.create(origin).getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }
}
