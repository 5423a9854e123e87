package org.palimpsest.wikitext.function.text;

import java.util.HashMap;
import java.util.Map;
import org.palimpsest.wikitext.expand.ParserFunction;

/** Functions on texts. */
public final class TextFunctions {
  private TextFunctions() {}

  /** The functions by name. */
  public static Map<String, ParserFunction> of(String language) {
    Map<String, ParserFunction> all = new HashMap<>(CaseFunctions.of(language));
    all.put("padleft", Padding.LEFT);
    all.put("padright", Padding.RIGHT);
    all.put("urlencode", new UrlEncoding());
    all.put("anchorencode", new AnchorEncoding());
    all.put("bidi", new Direction());
    return all;
  }
}
