package org.palimpsest.wiki.presave;

import java.time.Instant;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wikitext.presave.PreSaveTransform;
import org.palimpsest.wikitext.presave.Signature;

/** Knows what is done to a text that somebody saves on a page. Thread-safe. */
@FunctionalInterface
public interface PreSaveTransforms {
  /** Where no pages are at hand: nothing is substituted, and everybody signs with their name. */
  PreSaveTransforms PLAIN =
      (performer, title, now) ->
          new PreSaveTransform(
              Signature.of(performer.name(), performer.isRegistered(), now), title.text());

  /** That of one text, for somebody who saves it now. */
  PreSaveTransform of(Performer performer, Title title, Instant now);
}
