package org.palimpsest.actionapi.page;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.query.PageGenerator.Source;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.protection.Protection;

/** Entries of lists of pages. */
public final class PageNodes {
  private PageNodes() {}

  /** A page by id and title. */
  static ObjectNode node(PageFacts page, Namespaces namespaces) {
    return putTitle(new ObjectNode().put("pageid", page.id()), page.title(), namespaces);
  }

  /** The pages of the items of a list, by which a generator names them. */
  static <T> Source source(List<T> items, Function<T, PageFacts> page) {
    return new Source.PageIds(items.stream().map(item -> page.apply(item).id()).toList());
  }

  /** How a page or a title is protected. */
  public static ListNode protections(List<Protection> protections) {
    ListNode list = new ListNode("pr");
    for (Protection protection : protections) {
      ObjectNode entry =
          list.addObject()
              .put("type", protection.type())
              .put("level", protection.level())
              .put("expiry", end(protection.expires()));
      if (protection.cascades()) {
        entry.flag("cascade", true);
      }
    }
    return list;
  }

  /** When something ends that can last for ever. */
  public static String end(@Nullable Instant expires) {
    return expires == null ? "infinity" : expires.toString();
  }

  /** Puts a title as every entry has it. */
  public static ObjectNode putTitle(ObjectNode node, Title title, Namespaces namespaces) {
    return node.put("ns", title.namespace()).put("title", namespaces.prefixedText(title));
  }
}
