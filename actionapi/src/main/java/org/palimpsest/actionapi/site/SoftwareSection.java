package org.palimpsest.actionapi.site;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.wiki.site.Library;

/**
 * What the wiki is made of. It has no extensions. Pages have one look; its code is the one that
 * preferences and scripts of users expect.
 */
final class SoftwareSection implements SiteSection {
  private final Supplier<List<Library>> libraries;

  SoftwareSection(Supplier<List<Library>> libraries) {
    this.libraries = libraries;
  }

  @Override
  public Map<SiteProperty, Function<QueryCall, Node>> answers() {
    return Map.of(
        SiteProperty.LIBRARIES, call -> libraries(),
        SiteProperty.CLIENTLIBRARIES, call -> new ListNode("library"),
        SiteProperty.EXTENSIONS, call -> new ListNode("ext"),
        SiteProperty.SHOWHOOKS, call -> new ListNode("hook"),
        SiteProperty.SKINS, call -> skins());
  }

  private Node libraries() {
    ListNode list = new ListNode("library");
    libraries
        .get()
        .forEach(library ->
            list.addObject().put("name", library.name()).put("version", library.version()));
    return list;
  }

  private static Node skins() {
    ListNode list = new ListNode("skin");
    list.addObject().put("code", "vector").flag("default", true).content("name", "Palimpsest");
    return list;
  }
}
