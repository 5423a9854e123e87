package org.palimpsest.actionapi.block;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.block.BlockFlags;
import org.palimpsest.wiki.block.BlockView;

/**
 * Blocks as {@code list=blocks} shows them.
 *
 * @param properties what is asked for
 */
record BlockNodes(Set<BlockProperty> properties, Namespaces namespaces) {

  ObjectNode node(BlockView block) {
    ObjectNode node = new ObjectNode();
    properties.forEach(property -> put(node, property, block));
    return node;
  }

  private void put(ObjectNode node, BlockProperty property, BlockView block) {
    switch (property) {
      case ID -> node.put("id", block.id());
      case USER -> {
        String target = block.target();
        if (target != null) {
          node.put("user", target);
        }
      }
      case USERID -> {
        if (!block.automatic()) {
          node.put("userid", block.accountId());
        }
      }
      case BY -> node.put("by", block.by());
      case BYID -> node.put("byid", block.byId());
      case TIMESTAMP -> node.put("timestamp", block.created());
      case EXPIRY -> expiry(node, block.expires());
      case REASON -> node.put("reason", block.reason());
      case RANGE -> {
        AddressRange range = block.range();
        if (range != null) {
          node.put("rangestart", range.first()).put("rangeend", range.last());
        }
      }
      case FLAGS -> flags(node, block);
      case RESTRICTIONS -> node.put("restrictions", closed(block.closed()));
    }
  }

  private static void expiry(ObjectNode node, @Nullable Instant expires) {
    if (expires == null) {
      node.put("expiry", "infinity");
    } else {
      node.put("expiry", expires);
    }
  }

  private static void flags(ObjectNode node, BlockView block) {
    BlockFlags flags = block.flags();
    node.flag("automatic", block.automatic())
        .flag("anononly", flags.anonymousOnly())
        .flag("nocreate", flags.noCreate())
        .flag("autoblock", flags.autoblock())
        .flag("noemail", flags.noEmail())
        .flag("hidden", flags.hideName())
        .flag("allowusertalk", flags.ownTalk())
        .flag("partial", flags.partial());
  }

  private Node closed(BlockView.Closed closed) {
    if (closed.isNothing()) {
      return new ListNode("restriction");
    }
    ObjectNode node = new ObjectNode();
    if (!closed.pages().isEmpty()) {
      ListNode pages = node.putList("pages", "page");
      closed
          .pages()
          .forEach(page ->
              pages
                  .addObject()
                  .put("id", page.id())
                  .put("ns", page.title().namespace())
                  .put("title", namespaces.prefixedText(page.title())));
    }
    if (!closed.namespaces().isEmpty()) {
      node.put(
          "namespaces",
          ListNode.ofNumbers("ns", closed.namespaces().stream().map(Integer::longValue).toList()));
    }
    if (!closed.actions().isEmpty()) {
      node.put("actions", ListNode.ofTexts("action", closed.actions()));
    }
    return node;
  }
}
