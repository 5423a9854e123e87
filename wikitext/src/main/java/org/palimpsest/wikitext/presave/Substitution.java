package org.palimpsest.wikitext.presave;

import java.util.Optional;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.context.Wiki;
import org.palimpsest.wikitext.expand.FunctionTable;
import org.palimpsest.wikitext.expand.SubstitutedText;
import org.palimpsest.wikitext.tag.TagTable;

/** Puts templates, functions and variables into a text where it asks for that. */
@FunctionalInterface
public interface Substitution {
  /** Where no wiki is at hand: texts stay as they are. */
  Substitution NONE = _ -> Optional.empty();

  /** The text with what it asks for; empty if it stays as it is. */
  Optional<SubstitutedText> apply(String text);

  /**
   * That of a wiki.
   *
   * @param page where the text is to be saved
   */
  static Substitution of(Wiki wiki, FunctionTable functions, TagTable tags, PageContext page) {
    return text ->
        SubstitutedText.of(Parse.of(wiki, page, ParseOptions.STANDARD), functions, tags, text);
  }
}
