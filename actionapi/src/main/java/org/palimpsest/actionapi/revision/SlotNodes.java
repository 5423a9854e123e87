package org.palimpsest.actionapi.revision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.revision.SlotText;
import org.palimpsest.wikitext.section.Sections;

/**
 * Says about the slots of revisions, which hold their texts, what one call asks for.
 *
 * @param call who asks, and gets the warnings
 * @param properties what is asked for
 * @param slots the slots asked for; null: none in particular, so the main one is shown in the old
 *     shape, as members of the revision
 * @param section the only section asked for; null: the whole text
 * @param format the media type that the text must have; null: whichever it has
 */
record SlotNodes(
    Call call,
    Set<RevisionProperty> properties,
    @Nullable List<String> slots,
    @Nullable String section,
    @Nullable String format) {

  static final String MAIN = "main";

  /** The slots of a revision, if anything of them is asked for. */
  void put(ObjectNode node, RevisionView revision) {
    if (properties.stream().noneMatch(RevisionProperty::isOfSlot)) {
      return;
    }
    if (slots == null) {
      putSlot(node, revision);
      return;
    }
    ObjectNode bySlot = ObjectNode.keyed("slot", "role");
    if (slots.contains(MAIN)) {
      ObjectNode slot = new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
      putSlot(slot, revision);
      bySlot.put(MAIN, slot);
    }
    node.put("slots", bySlot);
  }

  private void putSlot(ObjectNode node, RevisionView revision) {
    if (has(RevisionProperty.SLOTSIZE)) {
      node.put("size", revision.size());
    }
    if (has(RevisionProperty.SLOTSHA1)) {
      putSha1(node, revision.content());
    }
    if (has(RevisionProperty.CONTENTMODEL)) {
      node.put("contentmodel", revision.model());
    }
    if (has(RevisionProperty.CONTENT)) {
      SeenNodes.markHidden(node, "text", revision.content());
      SlotText content = revision.content().value();
      if (content != null && content.text() != null) {
        putText(node, revision, content.text());
      }
    }
  }

  private void putText(ObjectNode node, RevisionView revision, String text) {
    Optional<ContentModel> model = ContentModel.ofWire(revision.model());
    Optional<String> part = section == null ? Optional.of(text) : section(model, text, section);
    if (part.isEmpty()) {
      node.flag("nosuchsection", true);
      return;
    }
    String own = model.orElse(ContentModel.TEXT).defaultFormat();
    if (format != null && !format.equals(own)) {
      call.warn(
          Message.of(
              "apierror-badformat", format, revision.model(), Message.of("revid", revision.id())));
      node.flag("badcontentformat", true);
      return;
    }
    node.put("contentmodel", revision.model())
        .put("contentformat", own)
        .content("content", part.get());
  }

  /** Anything that is no number stands for the part before the first heading. */
  private static Optional<String> section(
      Optional<ContentModel> model, String text, String section) {
    if (!model.orElse(ContentModel.TEXT).supportsSections()) {
      return Optional.empty();
    }
    String number = section.startsWith("T-") ? section.substring(2) : section;
    return Sections.of(text).section(number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0);
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
