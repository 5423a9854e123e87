package org.palimpsest.actionapi.site;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.site.KnownLanguages;
import org.palimpsest.wiki.site.Language;

/**
 * The other wikis that titles can lead to. None of them is local: they are known by address only.
 */
final class InterwikiSection implements SiteSection {
  private final SortedMap<String, String> addresses;

  /** The addresses, with {@code $1} for the rest of the title, by prefix. */
  InterwikiSection(SortedMap<String, String> addresses) {
    this.addresses = addresses;
  }

  @Override
  public Map<SiteProperty, Function<QueryCall, Node>> answers() {
    return Map.of(SiteProperty.INTERWIKIMAP, this::interwikis);
  }

  private Node interwikis(QueryCall call) {
    ListNode list = new ListNode("iw");
    if (!SiteParams.LOCAL.equals(call.find(SiteParams.INTERWIKI_FILTER))) {
      Optional<Language> spoken = LanguageSection.spoken(call);
      addresses.forEach((prefix, url) -> list.add(interwiki(prefix, url, spoken)));
    }
    return list;
  }

  private static ObjectNode interwiki(String prefix, String url, Optional<Language> spoken) {
    ObjectNode node = new ObjectNode().put("prefix", prefix);
    KnownLanguages.standard()
        .find(prefix)
        .ifPresent(language ->
            node.put("language", spoken.map(language::nameIn).orElse(language.autonym()))
                .put("bcp47", language.tag()));
    return node.put("url", url).flag("protorel", url.startsWith("//"));
  }
}
