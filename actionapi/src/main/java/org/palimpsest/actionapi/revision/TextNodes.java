package org.palimpsest.actionapi.revision;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.rendering.RenderingTools;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.rendering.ChosenText;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wikitext.section.Sections;

/**
 * Shows the texts of revisions, in the form that one call asks for.
 *
 * @param call who asks, and gets the warnings
 * @param properties what is asked for
 * @param section the only section asked for; null: the whole text
 * @param format the media type that the text must have; null: whichever it has
 * @param rendering parses
 */
record TextNodes(
    Call call,
    Set<RevisionProperty> properties,
    @Nullable String section,
    @Nullable String format,
    RenderingTools rendering) {

  /** Puts the text of a revision of a page. */
  void put(ObjectNode node, RevisionView revision, @Nullable Title title, String text) {
    Optional<ContentModel> model = ContentModel.ofWire(revision.model());
    Optional<String> part = section == null ? Optional.of(text) : section(model, text, section);
    if (part.isEmpty()) {
      node.flag("nosuchsection", true);
      return;
    }
    boolean wikitext = model.orElse(ContentModel.UNKNOWN) == ContentModel.WIKITEXT;
    if (wikitext && FormParams.showsTree(call, properties)) {
      node.put("parsetree", rendering.tree(call, part.get()));
    }
    if (!properties.contains(RevisionProperty.CONTENT)) {
      return;
    }
    if (title != null && wikitext && (FormParams.parses(call) || FormParams.expands(call))) {
      ChosenText chosen = ChosenText.of(title, revision, part.get(), call.now());
      node.content(
          "content",
          FormParams.parses(call)
              ? rendering.html(call, chosen)
              : rendering.expanded(call, chosen));
      return;
    }
    putSource(node, revision, model.orElse(ContentModel.TEXT).defaultFormat(), part.get());
  }

  private void putSource(ObjectNode node, RevisionView revision, String own, String text) {
    if (format != null && !format.equals(own)) {
      call.warn(
          Message.of(
              "apierror-badformat", format, revision.model(), Message.of("revid", revision.id())));
      node.flag("badcontentformat", true);
      return;
    }
    node.put("contentmodel", revision.model()).put("contentformat", own).content("content", text);
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
