package org.palimpsest.wiki.language;

import java.util.Optional;
import java.util.function.Function;
import org.palimpsest.wiki.performer.Performer;

/**
 * How the wiki speaks to whom. Thread-safe.
 *
 * @param messages the words
 * @param local what people have put in the place of words
 * @param content the code of the language that the wiki is written in
 * @param preferred the code of the language that a person has chosen, if they have
 */
public record Localisation(
    Messages messages,
    LocalWords local,
    String content,
    Function<Performer, Optional<String>> preferred) {

  /** The language in which somebody reads when nothing else is asked for. */
  public String languageOf(Performer performer) {
    return preferred.apply(performer).flatMap(Languages::code).orElse(content);
  }

  /** The same words for whoever it is, without those that people have put in their place. */
  public Localisation withoutDatabase() {
    return new Localisation(messages, LocalWords.NONE, content, _ -> Optional.empty());
  }
}
