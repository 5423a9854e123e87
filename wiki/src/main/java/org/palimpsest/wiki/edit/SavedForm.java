package org.palimpsest.wiki.edit;

import java.time.Instant;
import java.util.Optional;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.presave.PreSaveTransforms;

/**
 * The form in which a text would be kept if somebody saved it, for those who want to see it first.
 *
 * @param performer who would save it
 * @param now when
 * @param transforms what is done to it then
 * @param mostBytes how long it may be
 */
public record SavedForm(
    Performer performer, Instant now, PreSaveTransforms transforms, int mostBytes) {
  /**
   * A text of a page in that form; as it is if it could not be saved because of what it says. Empty
   * if it would be too long.
   */
  public Optional<String> of(Title title, ContentModel model, String text) {
    return switch (new Preparation(transforms, mostBytes)
        .prepare(performer, title, now, model, text)) {
      case Step.Done<String>(String kept) -> Optional.of(kept);
      case Step.End<String>(EditOutcome.TooBig _) -> Optional.empty();
      case Step.End<String> _ -> Optional.of(text);
    };
  }
}
