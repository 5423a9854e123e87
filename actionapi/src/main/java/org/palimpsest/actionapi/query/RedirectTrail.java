package org.palimpsest.actionapi.query;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;

/** The redirects that have been followed for one page set, in that order. */
final class RedirectTrail {
  private final Namespaces namespaces;
  private final Map<Title, LinkTarget> hops = new LinkedHashMap<>();

  RedirectTrail(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  void add(Title from, LinkTarget to) {
    hops.put(from, to);
  }

  /** The redirects. */
  Set<Title> sources() {
    return hops.keySet();
  }

  /** Where following redirects from here ends; null on another wiki or never. */
  @Nullable Title end(Title from) {
    Set<Title> passed = new HashSet<>();
    Title at = from;
    while (passed.add(at)) {
      LinkTarget target = hops.get(at);
      if (target == null) {
        return at;
      }
      if (!(target instanceof ParsedTitle.Local local)) {
        return null;
      }
      at = local.title();
    }
    return null;
  }

  /**
   * An entry for each redirect.
   *
   * @param extra what a generator says about titles
   */
  ListNode node(Map<Title, ObjectNode> extra) {
    ListNode list = new ListNode("r");
    hops.forEach((from, target) -> {
      ObjectNode hop = new ObjectNode();
      ObjectNode ofGenerator = extra.get(from);
      if (ofGenerator != null) {
        hop.putAll(ofGenerator);
      }
      hop.put("from", namespaces.prefixedText(from)).put("to", text(target));
      if (!target.fragment().isEmpty()) {
        hop.put("tofragment", target.fragment());
      }
      if (target instanceof ParsedTitle.Interwiki other) {
        hop.put("tointerwiki", other.prefix());
      }
      list.add(hop);
    });
    return list;
  }

  private String text(LinkTarget target) {
    return switch (target) {
      case ParsedTitle.Local local -> namespaces.prefixedText(local.title());
      case ParsedTitle.Interwiki other -> other.prefix() + ":" + other.text();
    };
  }
}
