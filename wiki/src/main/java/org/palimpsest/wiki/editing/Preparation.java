package org.palimpsest.wiki.editing;

import java.time.Instant;
import java.util.Optional;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.wiki.authority.Performer;
import org.palimpsest.wiki.content.JsonText;
import org.palimpsest.wiki.wikitext.PreSaveTransform;
import org.palimpsest.wiki.wikitext.Signature;
import org.palimpsest.wiki.wikitext.TextEnds;

/** Brings a text into the form in which it is kept (spec: edit-and-history.md, 1.5). */
final class Preparation {
  private Preparation() {}

  /** The text as it is kept; nothing if a text of this model cannot be like that. */
  static Optional<String> prepare(Situation situation, ContentModel model, String text) {
    return switch (model) {
      case WIKITEXT, CSS, JAVASCRIPT -> Optional.of(transform(situation).apply(text));
      case JSON -> JsonText.normalise(text);
      case TEXT, UNKNOWN -> Optional.of(TextEnds.trimEnd(TextEnds.normaliseLines(text)));
    };
  }

  private static PreSaveTransform transform(Situation situation) {
    return new PreSaveTransform(
        signature(situation.request().performer(), situation.now()), situation.title().text());
  }

  private static Signature signature(Performer performer, Instant now) {
    return performer.isRegistered()
        ? Signature.ofAccount(performer.name(), now)
        : Signature.ofAddress(performer.name(), now);
  }
}
