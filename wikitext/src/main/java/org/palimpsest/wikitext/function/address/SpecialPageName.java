package org.palimpsest.wikitext.function.address;

import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.SpecialPages;
import org.palimpsest.wikitext.Settings;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;

/**
 * The usual name of a special page, with its namespace ({@code #special}).
 *
 * @param encoded whether it is written for an address
 */
record SpecialPageName(boolean encoded) implements ParserFunction {
  private static final String NONE = "Special:Badtitle";

  @Override
  public Result call(FunctionCall call) {
    Settings settings = call.parse().wiki().settings();
    if (!(settings.titles().parse("Special:" + call.argument(0))
        instanceof ParsedTitle.Local local)) {
      return Result.of(NONE);
    }
    String name =
        settings.titles().namespaces().prefixedKey(SpecialPages.standard().usual(local.title()));
    return Result.of(encoded ? PageAddresses.encode(name) : name.replace('_', ' '));
  }
}
