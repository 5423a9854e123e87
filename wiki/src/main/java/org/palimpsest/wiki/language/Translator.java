package org.palimpsest.wiki.language;

import org.palimpsest.model.message.Message;

/**
 * Says messages in one language. Thread-safe.
 *
 * @param language the code of the language
 */
public record Translator(Messages messages, String language) {
  /** The words of a message. */
  public String text(Message message) {
    return messages.text(language, message);
  }

  /** Says the same in another language. */
  public Translator in(String other) {
    return new Translator(messages, other);
  }
}
