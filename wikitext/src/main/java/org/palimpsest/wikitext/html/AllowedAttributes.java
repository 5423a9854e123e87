package org.palimpsest.wikitext.html;

import java.util.Map;
import java.util.Set;

/** Which attributes which elements may have (spec: wikitext.md, 15). */
final class AllowedAttributes {
  private static final Set<String> COMMON =
      Set.of(
          "id",
          "class",
          "style",
          "lang",
          "dir",
          "title",
          "tabindex",
          "role",
          "aria-describedby",
          "aria-flowto",
          "aria-hidden",
          "aria-label",
          "aria-labelledby",
          "aria-level",
          "aria-owns",
          "about",
          "property",
          "resource",
          "datatype",
          "typeof",
          "itemid",
          "itemprop",
          "itemref",
          "itemscope",
          "itemtype");

  private static final Set<String> CELL =
      Set.of(
          "abbr", "axis", "headers", "scope", "rowspan", "colspan", "nowrap", "width", "height",
          "bgcolor", "align", "valign");

  private static final Set<String> ALIGN = Set.of("align");

  private static final Map<String, Set<String>> OWN =
      Map.ofEntries(
          Map.entry("div", ALIGN),
          Map.entry("p", ALIGN),
          Map.entry("h1", ALIGN),
          Map.entry("h2", ALIGN),
          Map.entry("h3", ALIGN),
          Map.entry("h4", ALIGN),
          Map.entry("h5", ALIGN),
          Map.entry("h6", ALIGN),
          Map.entry("caption", ALIGN),
          Map.entry("blockquote", Set.of("cite")),
          Map.entry("q", Set.of("cite")),
          Map.entry("ins", Set.of("cite", "datetime")),
          Map.entry("del", Set.of("cite", "datetime")),
          Map.entry("br", Set.of("clear")),
          Map.entry("pre", Set.of("width")),
          Map.entry("hr", Set.of("width")),
          Map.entry("ul", Set.of("type")),
          Map.entry("ol", Set.of("type", "start", "reversed")),
          Map.entry("li", Set.of("type", "value")),
          Map.entry(
              "table",
              Set.of(
                  "summary",
                  "width",
                  "border",
                  "frame",
                  "rules",
                  "cellspacing",
                  "cellpadding",
                  "align",
                  "bgcolor")),
          Map.entry("tr", Set.of("bgcolor", "align", "valign")),
          Map.entry("td", CELL),
          Map.entry("th", CELL),
          Map.entry("font", Set.of("size", "color", "face")),
          Map.entry("data", Set.of("value")),
          Map.entry("time", Set.of("datetime")));

  private static final Map<String, Set<String>> ONLY =
      Map.of("meta", Set.of("itemprop", "content"), "link", Set.of("itemprop", "href"));

  private AllowedAttributes() {}

  /** Whether an element may have an attribute; both names in lower case. */
  static boolean has(String element, String attribute) {
    Set<String> only = ONLY.get(element);
    if (only != null) {
      return only.contains(attribute);
    }
    return COMMON.contains(attribute)
        || OWN.getOrDefault(element, Set.of()).contains(attribute)
        || isData(attribute);
  }

  /**
   * Attributes of the page's own, but for those by which scripts of wikis know their own markup.
   */
  private static boolean isData(String attribute) {
    return attribute.startsWith("data-")
        && attribute.indexOf(':') < 0
        && attribute.indexOf('_') < 0
        && !attribute.startsWith("mw", 5)
        && !attribute.startsWith("ooui", 5)
        && !attribute.startsWith("parsoid", 5);
  }
}
