package org.palimpsest.wiki.language;

import java.util.Optional;
import org.palimpsest.model.message.Message;

/** Words that the people of a wiki have put in the place of its own. Thread-safe. */
@FunctionalInterface
public interface LocalWords {
  /** Nobody has put any. */
  LocalWords NONE = (_, _, _) -> Optional.empty();

  /** What people want a message to say in a language, parameters filled in. */
  Optional<String> text(String language, Message message, Notation notation);
}
