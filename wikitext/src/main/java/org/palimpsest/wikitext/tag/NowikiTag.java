package org.palimpsest.wikitext.tag;

import java.util.Objects;
import org.palimpsest.wikitext.html.TextReferences;
import org.palimpsest.wikitext.mark.Mark;

/** {@code <nowiki>}: its content is no markup, but for character references. */
final class NowikiTag implements ExtensionTag {
  @Override
  public Mark show(TagCall call) {
    return new Mark.Literal(TextReferences.decode(Objects.requireNonNullElse(call.content(), "")));
  }
}
