package org.palimpsest.wikitext.function.address;

import org.palimpsest.model.text.CharacterReferences;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.SpecialPages;
import org.palimpsest.wikitext.context.Settings;
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
    String name = call.argument(0);
    // Elsewhere references mean characters, but not here.
    if (!CharacterReferences.decode(name).equals(name)
        || !(settings.titles().parse("Special:" + name) instanceof ParsedTitle.Local local)) {
      return Result.of(NONE);
    }
    String usual =
        settings.titles().namespaces().prefixedKey(SpecialPages.standard().usual(local.title()));
    return Result.of(encoded ? PageAddresses.encode(usual) : usual.replace('_', ' '));
  }
}
