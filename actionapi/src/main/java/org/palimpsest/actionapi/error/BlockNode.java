package org.palimpsest.actionapi.error;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.wiki.block.BlockInfo;

/** What clients are told of a block (spec: rollback.md, section 5). */
public final class BlockNode {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("HH:mm, d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final String SEVERAL =
      "Several blocks are in force against your account or your IP address.";

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
        .put("blockreason", block.components().isEmpty() ? block.reason() : SEVERAL)
        .put("blockedtimestamp", block.created());
    Instant expires = block.expires();
    node.put("blockexpiry", expires == null ? "infinite" : Timestamps.format(expires))
        .flag("blockpartial", block.partial())
        .flag("blocknocreate", block.noCreate())
        .flag("blockanononly", block.anonymousOnly())
        .flag("blockemail", block.noEmail())
        .flag("blockowntalk", block.ownTalk())
        .put("blockedtimestampformatted", WORDS.format(block.created()));
    if (expires != null) {
      node.put("blockexpiryformatted", WORDS.format(expires))
          .put("blockexpiryrelative", WORDS.format(expires));
    }
    if (!block.components().isEmpty()) {
      ListNode components = node.putList("blockcomponents", "component");
      block.components().forEach(component -> components.add(of(component)));
    }
    return node;
  }
}
