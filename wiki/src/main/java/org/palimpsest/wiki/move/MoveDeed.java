package org.palimpsest.wiki.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.revision.OwnAuthor;
import org.palimpsest.wiki.tag.AppliedTag;

/**
 * What is written about a move into histories and logs; the same for all pages of one request.
 *
 * @param logged who does it, when and why
 * @param words those of {@link #KEYS}
 */
record MoveDeed(LoggedDeed logged, Words words, Namespaces namespaces) {
  /** All sentences. */
  static final Set<String> KEYS =
      Set.of(
          "logentry-move-move",
          "logentry-move-move-noredirect",
          "logentry-move-move_redir",
          "logentry-move-move_redir-noredirect",
          OwnAuthor.HIDDEN,
          "delete_and_move_reason",
          "prot_1movedto2",
          "colon-separator");

  /** What the histories of both titles say. */
  KeptComment summary(PlannedMove move, boolean redirect) {
    String key =
        (move.overwritten() == null ? "logentry-move-move" : "logentry-move-move_redir")
            + (redirect ? "" : "-noredirect");
    Title from = move.page().title();
    return OwnAuthor.saying(
        words,
        move.to(),
        name ->
            withReason(
                Message.of(
                    key, name, name, "[[" + text(from) + "]]", "[[" + text(move.to()) + "]]"),
                move.to()));
  }

  /** The entry about the redirect that makes way; its tags would say nothing of it. */
  LoggedDeed deletion(PlannedMove move) {
    String why =
        words.text(Message.of("delete_and_move_reason", text(move.page().title())), move.to());
    return new LoggedDeed(logged.performer(), logged.now(), why, List.of());
  }

  /** The entry about the protection that comes along. */
  LoggedDeed protection(PlannedMove move) {
    return logged.commented(
        KeptComment.verbatim(
            withReason(
                Message.of("prot_1movedto2", text(move.page().title()), text(move.to())),
                move.to())));
  }

  /** The tags of the revisions. */
  List<AppliedTag> tags() {
    List<AppliedTag> tags = new ArrayList<>();
    logged.tags().forEach(tag -> tags.add(AppliedTag.of(tag)));
    logged.performer().tags().forEach(tag -> tags.add(AppliedTag.of(tag)));
    return tags;
  }

  /** A whole title as people read it. */
  String text(Title title) {
    return namespaces.prefixedText(title);
  }

  private String withReason(Message said, Title page) {
    String sentence = words.text(said, page);
    String reason = logged.comment().text();
    return reason.isEmpty()
        ? sentence
        : sentence + words.text(Message.of("colon-separator"), page) + reason;
  }
}
