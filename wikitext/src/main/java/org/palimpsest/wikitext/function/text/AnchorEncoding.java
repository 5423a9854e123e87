package org.palimpsest.wikitext.function.text;

import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.link.Anchors;
import org.palimpsest.wikitext.mark.Marks;

/** The id that a heading of this text would have ({@code anchorencode}). */
final class AnchorEncoding implements ParserFunction {
  @Override
  public Result call(FunctionCall call) {
    String text = PlainMarkup.of(Marks.removed(call.argument(0)));
    String anchor = Anchors.behind(text);
    return Result.of(anchor.isEmpty() ? "" : escape(anchor, 1));
  }

  /** So that it is neither HTML nor wikitext. */
  private static String escape(String anchor, int from) {
    StringBuilder out = new StringBuilder(anchor.length() + 16);
    for (int i = from; i < anchor.length(); i++) {
      char c = anchor.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#039;");
        case '[', ']', '{', '|', '}' -> out.append("&#").append((int) c).append(';');
        case ':' -> out.append(anchor.startsWith("//", i + 1) ? "&#58;" : ":");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
