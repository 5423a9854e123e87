package org.palimpsest.wikitext.tag;

import java.util.Objects;
import org.palimpsest.wikitext.html.TextReferences;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;

/** {@code <nowiki>}: its content is no markup, but for character references. */
final class NowikiTag implements ExtensionTag {
  @Override
  public Mark show(TagCall call) {
    String content = Objects.requireNonNullElse(call.content(), "");
    return content.indexOf(Marks.START) < 0
        ? new Mark.Literal(TextReferences.decode(content))
        : new Mark.Hidden(LiteralText.of(content, call.parse().marks()), false);
  }
}
