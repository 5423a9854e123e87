package org.palimpsest.actionapi.error;

import java.time.Instant;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.wiki.authority.BlockInfo;

/** What clients are told of a block (spec: rollback.md, section 5). */
public final class BlockNode {
  private BlockNode() {}

  /** All of it. */
  public static ObjectNode of(BlockInfo block) {
    ObjectNode node = new ObjectNode();
    if (block.components().isEmpty()) {
      node.put("blockid", block.id());
    } else {
      node.putNull("blockid");
    }
    node.put("blockedby", block.by())
        .put("blockedbyid", block.byId())
        .put("blockreason", block.reason())
        .put("blockedtimestamp", block.created());
    Instant expires = block.expires();
    node.put("blockexpiry", expires == null ? "infinite" : Timestamps.format(expires))
        .flag("blockpartial", block.partial())
        .flag("blocknocreate", block.noCreate())
        .flag("blockanononly", block.anonymousOnly())
        .flag("blockemail", block.noEmail())
        .flag("blockowntalk", block.ownTalk());
    if (!block.components().isEmpty()) {
      ListNode components = node.putList("blockcomponents", "component");
      block.components().forEach(component -> components.add(of(component)));
    }
    return node;
  }
}
