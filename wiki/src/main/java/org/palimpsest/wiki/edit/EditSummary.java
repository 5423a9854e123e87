package org.palimpsest.wiki.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.content.ContentChange;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wikitext.section.HeadingText;

/**
 * The summary of an edit: its author's words, or the wiki's own where they wrote none; for those it
 * reads whether people have put others in their place. Thread-safe.
 */
final class EditSummary {
  private static final int LENGTH = 500;
  private static final String UNDONE_BY = "undo-summary";
  private static final String HIDDEN_UNDONE = "undo-summary-username-hidden";
  private static final Set<String> UNDONE = Set.of(UNDONE_BY, HIDDEN_UNDONE);

  private final AutomaticSummary automatic;
  private final ContentWords words;

  EditSummary(AutomaticSummary automatic, ContentWords words) {
    this.automatic = automatic;
    this.words = words;
  }

  /** What the author wants to say; for a new section, where they said nothing else, its heading. */
  String asked(Situation situation, SectionChoice section) {
    EditRequest request = situation.request();
    String summary = HeadingText.withoutSigns(Optional.ofNullable(request.summary()).orElse(""));
    if (section instanceof SectionChoice.Added(var title)
        && title != null
        && !title.isEmpty()
        && (summary.isEmpty() || summaryIsTitle(request))) {
      String heading = Unicode.cut(HeadingText.plain(title), LENGTH);
      return say(Message.of("newsectionsummary", heading), situation.title());
    }
    return Unicode.cut(TextEnds.trim(summary), LENGTH);
  }

  private static boolean summaryIsTitle(EditRequest request) {
    return request.section() instanceof SectionChoice.Added(var title) && title == null;
  }

  /**
   * The summary to be kept.
   *
   * @param asked what the author wants to say
   */
  KeptComment of(
      Situation situation,
      String asked,
      Draft draft,
      @Nullable Revert revert,
      ContentChange change,
      String text) {
    if (!asked.isEmpty()) {
      return KeptComment.verbatim(asked);
    }
    Draft.Undone undone = draft.undone();
    if (undone != null
        && situation.request().summary() == null
        && revert != null
        && revert.reverted().size() == 1) {
      return ofUndoing(undone.newest(), situation.title());
    }
    return KeptComment.verbatim(
        automatic.of(change, text).map(said -> say(said, situation.title())).orElse(""));
  }

  /** Who is hidden already is not named, even should they be shown later. */
  private KeptComment ofUndoing(RevisionRow newest, Title page) {
    Words own = words.read(UNDONE);
    String nameless = own.text(Message.of(HIDDEN_UNDONE, newest.id(), ""), page);
    return newest.author().isPublic()
        ? KeptComment.naming(
            List.of(newest.id()),
            List.of(
                own.text(Message.of(UNDONE_BY, newest.id(), KeptComment.FIRST), page), nameless))
        : KeptComment.verbatim(nameless);
  }

  private String say(Message message, Title page) {
    return Unicode.cut(words.text(message, page), LENGTH);
  }
}
