package org.palimpsest.wiki.edit;

import java.time.Instant;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.content.JsonText;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wikitext.presave.PreSaveTransform;
import org.palimpsest.wikitext.presave.Signature;

/** Brings a text into the form in which it is kept (spec: edit-and-history.md, 1.5). */
final class Preparation {
  private Preparation() {}

  /**
   * The text as it is kept.
   *
   * @param most how many bytes it may then take
   */
  static Step<String> prepare(Situation situation, ContentModel model, String text, int most) {
    return prepare(
        situation.request().performer(), situation.title(), situation.now(), model, text, most);
  }

  /** The same for what somebody saves of a page, whatever it is that they do to it. */
  static Step<String> prepare(
      Performer performer, Title title, Instant now, ContentModel model, String text, int most) {
    return switch (model) {
      case WIKITEXT, CSS, JAVASCRIPT ->
          new PreSaveTransform(signature(performer, now), title.text())
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

  /** How somebody signs. */
  static Signature signature(Performer performer, Instant now) {
    return Signature.of(performer.name(), performer.isRegistered(), now);
  }
}
