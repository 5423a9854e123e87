package org.palimpsest.wikitext.function.text;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.mark.Marks;

/** A text as it stands in an address ({@code urlencode}). */
final class UrlEncoding implements ParserFunction {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @Override
  public Result call(FunctionCall call) {
    String text = Marks.removed(call.argument(0));
    return Result.of(
        switch (call.argument(1).toUpperCase(Locale.ROOT)) {
          case "WIKI" -> PageAddresses.encode(text.replace(' ', '_'));
          case "PATH" -> encode(text, "-_.~", "%20");
          default -> encode(text, "-_.", "+");
        });
  }

  private static String encode(String text, String readable, String blank) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && (Character.isLetterOrDigit(b) || readable.indexOf(b) >= 0)) {
        out.append((char) b);
      } else if (b == ' ') {
        out.append(blank);
      } else {
        out.append('%').append(HEX.toHexDigits(b));
      }
    }
    return out.toString();
  }
}
