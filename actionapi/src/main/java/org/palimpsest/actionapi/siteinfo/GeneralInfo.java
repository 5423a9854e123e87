package org.palimpsest.actionapi.siteinfo;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.store.Engine;
import org.palimpsest.wiki.settings.Settings;

/** {@code siprop=general}. Keys that would tell of parts this wiki does not have are left out. */
final class GeneralInfo {
  /**
   * Clients compare the version to find out what they may call, so it names the version of the
   * protocol; they pass over the rest.
   */
  private static final String GENERATOR = "MediaWiki 1.43.0 (Palimpsest)";

  private static final String MAIN_PAGE = "Main Page";
  private static final String LINK_TRAIL = "/^([a-z]+)(.*)$/sD";
  private static final String LEGAL_TITLE_CHARACTERS =
      " %!\"$&'()*,\\-.\\/0-9:;=?@A-Z\\\\^_`a-z~\\x80-\\xFF+";
  private static final String INVALID_USER_NAME_CHARACTERS = "@:>=";
  private static final List<Integer> THUMBNAIL_WIDTHS = List.of(120, 150, 180, 200, 250, 300);
  private static final int[][] IMAGE_SIZES = {
    {320, 240}, {640, 480}, {800, 600}, {1024, 768}, {1280, 1024}, {2560, 2048}
  };

  private GeneralInfo() {}

  static ObjectNode of(Settings settings, Engine engine, QueryCall call) {
    String configured = settings.origin();
    String origin = configured == null ? call.request().origin() : configured;
    ObjectNode node = new ObjectNode();
    node.put("mainpage", MAIN_PAGE)
        .put("base", origin + "/wiki/" + MAIN_PAGE.replace(' ', '_'))
        .put("sitename", settings.siteName())
        .flag("mainpageisdomainroot", false)
        .put("generator", GENERATOR)
        .put("dbtype", engine == Engine.SQLITE ? "sqlite" : "postgres")
        .flag("imagewhitelistenabled", false)
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
        .put("case", "first-letter")
        .put("lang", settings.language())
        .put("fallback", new ListNode("lang"))
        .flag("rtl", false)
        .put("fallback8bitEncoding", "windows-1252");
    putWriting(node, settings);
    node.put("timezone", "UTC")
        .put("timeoffset", 0)
        .put("articlepath", "/wiki/$1")
        .put("scriptpath", "/w")
        .put("script", "/w/index.php")
        .truth("variantarticlepath", false)
        .put("server", origin)
        .put("servername", hostOf(origin))
        .put("wikiid", settings.cookiePrefix())
        .put("time", call.now())
        .flag("misermode", false)
        .flag("uploadsenabled", false)
        .put("maxuploadsize", 0)
        .put("minuploadchunksize", 0);
    putImages(node);
    node.put("centralidlookupprovider", "local")
        .put("allcentralidlookupproviders", ListNode.ofTexts("v", List.of("local")))
        .flag("interwikimagic", false);
    node.put(
        "magiclinks",
        new ObjectNode(ObjectNode.Kind.ASSOC_IN_NEW, "_v")
            .flag("ISBN", false)
            .flag("PMID", false)
            .flag("RFC", false));
    return node.put("categorycollation", "uppercase")
        .flag("nofollowlinks", true)
        .put("nofollownsexceptions", new ListNode("ns"))
        .put("nofollowdomainexceptions", new ListNode("domain"))
        .flag("externallinktarget", false);
  }

  private static void putWriting(ObjectNode node, Settings settings) {
    String reason = settings.readOnlyReason();
    node.flag("readonly", reason != null);
    if (reason != null) {
      node.put("readonlyreason", reason);
    }
    node.flag("writeapi", true).put("maxarticlesize", settings.maxArticleBytes());
  }

  private static void putImages(ObjectNode node) {
    ObjectNode widths = new ObjectNode(ObjectNode.Kind.ASSOC_IN_NEW, "limit");
    for (int i = 0; i < THUMBNAIL_WIDTHS.size(); i++) {
      widths.put(Integer.toString(i), THUMBNAIL_WIDTHS.get(i));
    }
    ObjectNode sizes = new ObjectNode(ObjectNode.Kind.ASSOC_IN_NEW, "limit");
    for (int i = 0; i < IMAGE_SIZES.length; i++) {
      sizes.put(
          Integer.toString(i),
          new ObjectNode().put("width", IMAGE_SIZES[i][0]).put("height", IMAGE_SIZES[i][1]));
    }
    node.put("thumblimits", widths).put("imagelimits", sizes);
  }

  private static String hostOf(String origin) {
    String host = URI.create(origin).getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }
}
