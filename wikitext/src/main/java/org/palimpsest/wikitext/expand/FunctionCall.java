package org.palimpsest.wikitext.expand;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.source.PageText;

/**
 * One call of a function, whose arguments are expanded when they are asked for, once each. The
 * first argument stands behind the colon; a variable has none.
 */
public interface FunctionCall {
  /** The parse that it belongs to. */
  Parse parse();

  /** How many arguments there are, the first one included; 0 for a variable. */
  int count();

  /**
   * An argument, expanded and trimmed; empty if there is none.
   *
   * @param index from 0
   */
  String argument(int index);

  /** An argument as it was expanded; empty if there is none. */
  String untrimmed(int index);

  /**
   * What stands before the first equals sign directly in an argument, expanded and trimmed; empty
   * if there is none.
   *
   * @param index from 1: the first argument is never divided
   */
  String name(int index);

  /** Whether an argument is divided by an equals sign. */
  boolean isNamed(int index);

  /** What stands behind the first equals sign directly in an argument, expanded and trimmed. */
  String value(int index);

  /** Expands wikitext that did not come from the page, such as that of a message, by itself. */
  String expand(String wikitext);

  /**
   * Makes what a tag of this name would: for {@code #tag}.
   *
   * @param attributes as in an opening tag, with a blank before each
   * @param content null for an empty tag
   */
  String tag(String name, String attributes, @Nullable String content);

  /**
   * Whether something expensive may be asked. It counts when it is asked for the first time.
   *
   * @param question what is asked, such as {@code size} of which page
   */
  boolean expensive(String question);

  /** The current text of a page, which is fetched once; null if there is none. Records nothing. */
  @Nullable PageText page(Title title);
}
