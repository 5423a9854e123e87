package org.palimpsest.actionapi.revision;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.revision.SlotText;

/**
 * Says about the slots of revisions, which hold their texts, what one call asks for.
 *
 * @param properties what is asked for
 * @param slots the slots asked for; null: none in particular, so the main one is shown in the old
 *     shape, as members of the revision
 * @param texts shows the texts
 */
record SlotNodes(Set<RevisionProperty> properties, @Nullable List<String> slots, TextNodes texts) {

  static final String MAIN = "main";

  /** The slots of a revision, if anything of them is asked for. */
  void put(ObjectNode node, RevisionView revision, @Nullable Title title) {
    if (properties.stream().noneMatch(RevisionProperty::isOfSlot)) {
      return;
    }
    if (slots == null) {
      putSlot(node, revision, title);
      return;
    }
    ObjectNode bySlot = ObjectNode.keyed("slot", "role");
    if (slots.contains(MAIN)) {
      ObjectNode slot = new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
      putSlot(slot, revision, title);
      bySlot.put(MAIN, slot);
    }
    node.put("slots", bySlot);
  }

  private void putSlot(ObjectNode node, RevisionView revision, @Nullable Title title) {
    if (has(RevisionProperty.SLOTSIZE)) {
      node.put("size", revision.size());
    }
    if (has(RevisionProperty.SLOTSHA1)) {
      putSha1(node, revision.content());
    }
    if (has(RevisionProperty.CONTENTMODEL)) {
      node.put("contentmodel", revision.model());
    }
    if (has(RevisionProperty.CONTENT) || has(RevisionProperty.PARSETREE)) {
      SeenNodes.markHidden(node, "text", revision.content());
      SlotText content = revision.content().value();
      if (content != null && content.text() != null) {
        texts.put(node, revision, title, content.text());
      }
    }
  }

  private boolean has(RevisionProperty property) {
    return properties.contains(property);
  }

  /** The digest of a text. */
  static void putSha1(ObjectNode node, Seen<SlotText> content) {
    SeenNodes.markHidden(node, "sha1", content);
    SlotText seen = content.value();
    if (seen != null && seen.sha1() != null) {
      node.put("sha1", seen.sha1());
    }
  }
}
