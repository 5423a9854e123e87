package org.palimpsest.wiki.site;

import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.language.LocalWords;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.language.Notation;

/** The words on pages of the namespace MediaWiki. Thread-safe. */
public final class PageWords implements LocalWords {
  private final Messages messages;
  private final Overrides overrides;

  public PageWords(Messages messages, Overrides overrides) {
    this.messages = messages;
    this.overrides = overrides;
  }

  @Override
  public Optional<String> text(String language, Message message, Notation notation) {
    String key = message.key();
    return Optional.ofNullable(overrides.texts(Set.of(key), language).get(key))
        .map(text ->
            Placeholders.fill(notation.words(text), messages.values(language, message, notation)));
  }
}
