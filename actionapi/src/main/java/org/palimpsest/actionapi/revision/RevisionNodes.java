package org.palimpsest.actionapi.revision;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.Parts;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.revision.SlotText;
import org.palimpsest.wiki.wikitext.Sections;

/**
 * Says about revisions what one call asks for, with the keys in the order that clients know (spec:
 * edit-and-history.md, 3.2).
 *
 * @param call who asks, and gets the warnings
 * @param properties what is asked for
 * @param slots the slots asked for; null: none in particular, so the main one is shown in the old
 *     shape, as members of the revision
 * @param section the only section asked for; null: the whole text
 * @param format the media type that the text must have; null: whichever it has
 * @param diffs what each revision is compared with
 */
record RevisionNodes(
    Call call,
    Set<RevisionProperty> properties,
    @Nullable List<String> slots,
    @Nullable String section,
    @Nullable String format,
    RevisionDiffs diffs) {

  /** What has to be read. */
  private static final Parts<RevisionPart, RevisionProperty> PARTS =
      Parts.<RevisionPart, RevisionProperty>none(RevisionPart.class)
          .read(RevisionPart.COMMENT, RevisionProperty.COMMENT)
          .read(RevisionPart.AUTHOR, RevisionProperty.USER, RevisionProperty.USERID)
          .read(RevisionPart.SHA1, RevisionProperty.SHA1, RevisionProperty.SLOTSHA1)
          .read(RevisionPart.TEXT, RevisionProperty.CONTENT)
          .read(RevisionPart.TAGS, RevisionProperty.TAGS);

  static final String MAIN = "main";

  /** What has to be read for this. */
  Set<RevisionPart> parts() {
    return PARTS.of(properties);
  }

  /** What is shown in whatever shape: a difference shows the text. */
  Set<RevisionProperty> shown() {
    if (!DiffParams.isAsked(call)) {
      return properties;
    }
    Set<RevisionProperty> shown = EnumSet.of(RevisionProperty.CONTENT);
    shown.addAll(properties);
    return shown;
  }

  /** One revision. */
  ObjectNode node(RevisionView revision) {
    ObjectNode node = new ObjectNode();
    if (has(RevisionProperty.IDS)) {
      node.put("revid", revision.id()).put("parentid", revision.parentId());
    }
    if (has(RevisionProperty.FLAGS)) {
      node.flag("minor", revision.minor());
    }
    putAuthor(node, revision.author());
    if (has(RevisionProperty.TIMESTAMP)) {
      node.put("timestamp", revision.created());
    }
    if (has(RevisionProperty.SIZE)) {
      node.put("size", revision.size());
    }
    if (has(RevisionProperty.SHA1)) {
      putSha1(node, revision.content());
    }
    if (has(RevisionProperty.ROLES)) {
      node.put("roles", new ListNode("_v").add(MAIN));
    }
    putSlots(node, revision);
    diffs.put(node, revision);
    if (has(RevisionProperty.COMMENT)) {
      SeenNodes.put(node, "comment", revision.comment());
    }
    if (has(RevisionProperty.TAGS)) {
      node.put("tags", ListNode.ofTexts("tag", revision.tags()));
    }
    SeenNodes.markSuppressed(
        node,
        revision.suppressed(),
        shown(revision.author(), RevisionProperty.USER, RevisionProperty.USERID),
        shown(revision.comment(), RevisionProperty.COMMENT),
        shown(
            revision.content(),
            RevisionProperty.CONTENT,
            RevisionProperty.SHA1,
            RevisionProperty.SLOTSHA1));
    return node;
  }

  /** The field, if one of these properties shows it. */
  private <T> Seen<T> shown(Seen<T> field, RevisionProperty... by) {
    return Collections.disjoint(properties, List.of(by)) ? Seen.unread() : field;
  }

  private boolean has(RevisionProperty property) {
    return properties.contains(property);
  }

  private void putAuthor(ObjectNode node, Seen<Actor> author) {
    if (!has(RevisionProperty.USER) && !has(RevisionProperty.USERID)) {
      return;
    }
    SeenNodes.markHidden(node, "user", author);
    Actor actor = author.value();
    if (actor == null) {
      return;
    }
    if (has(RevisionProperty.USER)) {
      node.put("user", actor.name());
    }
    if (!actor.isRegistered()) {
      node.flag("anon", true);
    } else if (actor.isTemporary()) {
      node.flag("temp", true);
    }
    if (has(RevisionProperty.USERID)) {
      node.put("userid", actor.userId());
    }
  }

  private static void putSha1(ObjectNode node, Seen<SlotText> content) {
    SeenNodes.markHidden(node, "sha1", content);
    SlotText seen = content.value();
    if (seen != null && seen.sha1() != null) {
      node.put("sha1", seen.sha1());
    }
  }

  private void putSlots(ObjectNode node, RevisionView revision) {
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
}
