package org.palimpsest.wikitext.tag;

import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.mark.ErrorSpan;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.source.WikiFacts;

/** {@code <langconvert>}: there are no conversions between scripts, so it says that. */
final class ConversionTag implements ExtensionTag {
  @Override
  public Mark show(TagCall call) {
    return ErrorSpan.of(
        call.parse()
            .wiki()
            .facts()
            .say(Message.of("invalid-langconvert-attrs"), WikiFacts.Audience.CONTENT),
        call.parse().marks());
  }
}
