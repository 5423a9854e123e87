package org.palimpsest.wikitext.tag;

import java.util.Objects;
import org.palimpsest.wikitext.html.AttributeCleaner;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;

/** {@code <pre>}: its content is no markup and is shown as it is. */
final class PreTag implements ExtensionTag {
  private static final String NAME = "pre";

  @Override
  public Mark show(TagCall call) {
    Marks marks = call.parse().marks();
    String typed = Objects.requireNonNullElse(call.content(), "");
    return new Mark.Hidden(
        marks.add(
                new Mark.StartTag(
                    NAME, new AttributeCleaner(marks).clean(call.rawAttributes(), NAME)))
            + LiteralText.of(withoutNowiki(typed), marks)
            + marks.close(NAME),
        true);
  }

  /** Habit has people write {@code nowiki} in it, which nobody wants to see. */
  private static String withoutNowiki(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    int at = text.indexOf('<');
    while (at >= 0) {
      int length = nowiki(text, at);
      if (length > 0) {
        out.append(text, done, at);
        done = at + length;
      }
      at = text.indexOf('<', at + 1);
    }
    return out.append(text, done, text.length()).toString();
  }

  private static int nowiki(String text, int at) {
    for (String tag : new String[] {"<nowiki>", "</nowiki>"}) {
      if (text.regionMatches(true, at, tag, 0, tag.length())) {
        return tag.length();
      }
    }
    return 0;
  }
}
