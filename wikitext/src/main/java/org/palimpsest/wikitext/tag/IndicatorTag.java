package org.palimpsest.wikitext.tag;

import java.util.Objects;
import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.mark.ErrorSpan;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.source.WikiFacts;

/** {@code <indicator name="…">}: its content is shown outside of the text. */
final class IndicatorTag implements ExtensionTag {
  @Override
  public Mark show(TagCall call) {
    String name = Objects.requireNonNullElse(call.attributes().get("name"), "").trim();
    if (name.isEmpty()) {
      String words =
          call.parse()
              .wiki()
              .facts()
              .say(Message.of("invalid-indicator-name"), WikiFacts.Audience.CONTENT);
      return ErrorSpan.of(words, call.parse().marks());
    }
    String content = Objects.requireNonNullElse(call.content(), "");
    call.parse().output().indicator(name, call.inline(content));
    return new Mark.Hidden("", false);
  }
}
