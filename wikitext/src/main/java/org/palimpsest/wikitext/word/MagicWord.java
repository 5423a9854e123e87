package org.palimpsest.wikitext.word;

import java.util.List;
import java.util.Set;

/**
 * A word that wikitext gives a meaning (spec: titles-and-site.md, section 6).
 *
 * @param name what clients call it
 * @param kinds what it is; a word can be a variable and a function at once, and those of none of
 *     the kinds are options
 * @param caseSensitive whether capital letters count
 * @param aliases how it is written, at least one way; {@code $1} stands for a value
 */
public record MagicWord(String name, Set<Kind> kinds, boolean caseSensitive, List<String> aliases) {
  /** What a word is, beside the options of images and functions. */
  public enum Kind {
    /** Stands for a value: {@code {{PAGENAME}}}. */
    VARIABLE,
    /** Makes a value of what it is given: {@code {{lc:Text}}}. */
    FUNCTION,
    /** Says something about the whole page: {@code __NOTOC__}. */
    SWITCH
  }

  public MagicWord {
    kinds = Set.copyOf(kinds);
    aliases = List.copyOf(aliases);
  }
}
