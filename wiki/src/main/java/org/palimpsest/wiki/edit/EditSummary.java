package org.palimpsest.wiki.edit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.content.ContentChange;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.wikitext.HeadingText;

/**
 * The summary of an edit: its author's words, or the wiki's own where they wrote none; for those it
 * reads whether people have put others in their place. Thread-safe.
 */
public final class EditSummary {
  private static final int LENGTH = 500;

  private final AutomaticSummary automatic;
  private final ContentWords words;

  public EditSummary(AutomaticSummary automatic, ContentWords words) {
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
  String of(
      Situation situation,
      String asked,
      Draft draft,
      @Nullable Revert revert,
      ContentChange change,
      String text) {
    if (!asked.isEmpty()) {
      return asked;
    }
    Draft.Undone undone = draft.undone();
    Optional<Message> message =
        undone != null
                && situation.request().summary() == null
                && revert != null
                && revert.reverted().size() == 1
            ? Optional.of(ofUndoing(undone))
            : automatic.of(change, text);
    return message.map(said -> say(said, situation.title())).orElse("");
  }

  private static Message ofUndoing(Draft.Undone undone) {
    RevisionRow newest = undone.newest();
    Actor author = newest.author().seenWith(Clearance.NONE).value();
    return author == null
        ? Message.of("undo-summary-username-hidden", newest.id(), "")
        : Message.of("undo-summary", newest.id(), author.name());
  }

  private String say(Message message, Title page) {
    return Unicode.cut(words.text(message, page), LENGTH);
  }
}
