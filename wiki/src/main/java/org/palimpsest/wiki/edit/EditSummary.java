package org.palimpsest.wiki.edit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.content.ContentChange;
import org.palimpsest.wiki.wikitext.HeadingText;

/**
 * The summary of an edit: its author's words, or the wiki's own where they wrote none. Thread-safe.
 */
final class EditSummary {
  private static final int LENGTH = 500;

  private final AutomaticSummary automatic;

  EditSummary(AutomaticSummary automatic) {
    this.automatic = automatic;
  }

  /** What the author wants to say; for a new section, where they said nothing else, its heading. */
  static String asked(EditRequest request, SectionChoice section) {
    String summary = HeadingText.withoutSigns(Optional.ofNullable(request.summary()).orElse(""));
    if (section instanceof SectionChoice.Added(var title)
        && title != null
        && !title.isEmpty()
        && (summary.isEmpty() || summaryIsTitle(request))) {
      return Unicode.cut("/* " + HeadingText.plain(title) + " */ new section", LENGTH);
    }
    return Unicode.cut(TextEnds.trim(summary), LENGTH);
  }

  private static boolean summaryIsTitle(EditRequest request) {
    return request.section() instanceof SectionChoice.Added(var title) && title == null;
  }

  /** The summary to be kept. */
  String of(
      EditRequest request,
      Draft draft,
      @Nullable Revert revert,
      ContentChange change,
      String text) {
    String asked = asked(request, draft.section());
    if (!asked.isEmpty()) {
      return asked;
    }
    Draft.Undone undone = draft.undone();
    return undone != null
            && request.summary() == null
            && revert != null
            && revert.reverted().size() == 1
        ? ofUndoing(request, undone)
        : automatic.of(change, text);
  }

  private static String ofUndoing(EditRequest request, Draft.Undone undone) {
    RevisionRow newest = undone.newest();
    Actor author = newest.author().seenWith(Clearance.NONE).value();
    return Unicode.cut(
        request.undoSummary().of(newest.id(), author == null ? null : author.name()), LENGTH);
  }
}
