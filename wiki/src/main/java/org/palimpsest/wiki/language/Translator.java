package org.palimpsest.wiki.language;

import org.palimpsest.model.message.Message;

/**
 * Says messages in one language. Thread-safe.
 *
 * @param local what people have put in the place of words
 * @param language the code of the language
 */
public record Translator(Messages messages, LocalWords local, String language) {
  /** Says them in the wiki's own words. */
  public Translator(Messages messages, String language) {
    this(messages, LocalWords.NONE, language);
  }

  /** The words of a message, where nothing is markup. */
  public String text(Message message) {
    return text(message, Notation.PLAIN);
  }

  /** The words of a message, for those who read them as markup. */
  public String text(Message message, Notation notation) {
    return local
        .text(language, message, notation)
        .orElseGet(() -> messages.text(language, message, notation));
  }

  /** Says the same in another language. */
  public Translator in(String other) {
    return new Translator(messages, local, other);
  }
}
