package org.palimpsest.actionapi.rendering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.site.KnownLanguages;
import org.palimpsest.wiki.site.Language;
import org.palimpsest.wikitext.output.ParserOutput;
import org.palimpsest.wikitext.source.PageStatus;

/**
 * What a text leads to, as clients are told.
 *
 * @param interwikis the addresses of other wikis by prefix; {@code $1} stands for the title
 * @param language the language in which languages are named
 */
record LinkNodes(Namespaces namespaces, Map<String, String> interwikis, Language language) {
  /** Pages, grouped by namespace in the order in which these come up. */
  ListNode pages(String itemName, Collection<Title> titles, ParserOutput output) {
    Map<Integer, List<Title>> groups = new LinkedHashMap<>();
    titles.forEach(
        title -> groups.computeIfAbsent(title.namespace(), _ -> new ArrayList<>()).add(title));
    ListNode list = new ListNode(itemName);
    groups
        .values()
        .forEach(group ->
            group.forEach(title ->
                list.addObject()
                    .put("ns", title.namespace())
                    .content("title", namespaces.prefixedText(title))
                    .flag("exists", exists(output.existing().get(title)))));
    return list;
  }

  /** What the wiki only says itself is no page. */
  private static boolean exists(@Nullable PageStatus status) {
    return status != null && status.id() != 0;
  }

  /** Pages of other wikis. */
  ListNode interwikis(Collection<ParsedTitle.Interwiki> targets) {
    ListNode list = new ListNode("iw");
    for (ParsedTitle.Interwiki target : targets) {
      list.addObject()
          .put("prefix", target.prefix())
          .put("url", address(target))
          .content("title", target.prefix() + ':' + target.text());
    }
    return list;
  }

  /** The same page in other languages. */
  ListNode languages(Collection<ParsedTitle.Interwiki> targets) {
    ListNode list = new ListNode("ll");
    for (ParsedTitle.Interwiki target : targets) {
      ObjectNode node = list.addObject().put("lang", target.prefix()).put("url", address(target));
      KnownLanguages.standard()
          .find(target.prefix())
          .ifPresent(spoken ->
              node.put("langname", spoken.nameIn(language)).put("autonym", spoken.autonym()));
      node.content("title", target.text());
    }
    return list;
  }

  private String address(ParsedTitle.Interwiki target) {
    String key = PageAddresses.encode(target.text().replace(' ', '_'));
    return interwikis.getOrDefault(target.prefix(), "").replace("$1", key)
        + (target.fragment().isEmpty() ? "" : '#' + target.fragment().replace(' ', '_'));
  }
}
