package org.palimpsest.wiki.edit;

import java.time.Instant;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.content.JsonText;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.presave.PreSaveTransforms;

/**
 * Brings texts into the form in which they are kept (spec: edit-and-history.md, 1.5).
 *
 * @param most how many bytes a text may then take
 */
record Preparation(PreSaveTransforms transforms, int most) {
  /** The text of an edit as it is kept. */
  Step<String> prepare(Situation situation, ContentModel model, String text) {
    return prepare(
        situation.request().performer(), situation.title(), situation.now(), model, text);
  }

  /** The same for what somebody saves of a page, whatever it is that they do to it. */
  Step<String> prepare(
      Performer performer, Title title, Instant now, ContentModel model, String text) {
    return switch (model) {
      case WIKITEXT, CSS, JAVASCRIPT ->
          transforms
              .of(performer, title, now)
              .apply(text, most)
              .map(Step::done)
              .orElseGet(() -> Step.end(new EditOutcome.TooBig(most)));
      case JSON ->
          switch (JsonText.normalise(text, most)) {
            case JsonText.Result.Normal(String normal) -> Step.done(normal);
            case JsonText.Result.Invalid() -> Step.end(new EditOutcome.InvalidJson());
            case JsonText.Result.TooLong() -> Step.end(new EditOutcome.TooBig(most));
          };
      case TEXT, UNKNOWN -> Step.done(TextEnds.trimEnd(TextEnds.normaliseLines(text)));
    };
  }
}
