package org.palimpsest.actionapi.site;

import java.util.Map;
import java.util.function.Function;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.SpecialPages;

/** The namespaces and the special pages, with all their names. */
final class NamespaceSection implements SiteSection {
  private final Namespaces namespaces;

  NamespaceSection(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  @Override
  public Map<SiteProperty, Function<QueryCall, Node>> answers() {
    return Map.of(
        SiteProperty.NAMESPACES, call -> byId(),
        SiteProperty.NAMESPACEALIASES, call -> aliases(),
        SiteProperty.SPECIALPAGEALIASES, call -> specialPages());
  }

  private Node byId() {
    ObjectNode byId = new ObjectNode(ObjectNode.Kind.ASSOC, "ns");
    for (Namespace namespace : namespaces.all()) {
      ObjectNode node = byId.putObject(Integer.toString(namespace.id()));
      node.put("id", namespace.id())
          .put("case", "first-letter")
          .content("name", namespace.name())
          .flag("subpages", namespace.subpages());
      if (namespace.id() != Namespace.MAIN) {
        node.put("canonical", namespace.canonical());
      }
      node.flag("content", namespace.content()).flag("nonincludable", false);
      if (namespace.id() == Namespace.MEDIAWIKI) {
        node.put("namespaceprotection", Right.EDITINTERFACE.wire());
      }
    }
    return byId;
  }

  private Node aliases() {
    ListNode list = new ListNode("ns");
    for (Namespaces.Alias alias : namespaces.aliases()) {
      list.addObject().put("id", alias.id()).content("alias", alias.alias());
    }
    return list;
  }

  private static Node specialPages() {
    ListNode list = new ListNode("specialpage");
    for (SpecialPages.SpecialPage page : SpecialPages.standard().all()) {
      list.addObject()
          .put("realname", page.name())
          .put("aliases", ListNode.ofTexts("alias", page.aliases()));
    }
    return list;
  }
}
