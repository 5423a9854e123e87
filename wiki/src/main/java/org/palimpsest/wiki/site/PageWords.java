package org.palimpsest.wiki.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
        .map(text -> filled(text, language, message, notation));
  }

  private String filled(String text, String language, Message message, Notation notation) {
    return Placeholders.fill(notation.words(text), messages.values(language, message, notation));
  }

  /**
   * The same for one thing that says the same messages often: each page is read once.
   *
   * @param usual the keys of messages that it says nearly always, which are read together
   */
  public LocalWords readOnce(Collection<String> usual) {
    Map<String, Map<String, Optional<String>>> byLanguage = new HashMap<>();
    return (language, message, notation) -> {
      Map<String, Optional<String>> read =
          byLanguage.computeIfAbsent(language, code -> read(code, usual));
      return read.computeIfAbsent(
              message.key(),
              key -> Optional.ofNullable(overrides.texts(Set.of(key), language).get(key)))
          .map(text -> filled(text, language, message, notation));
    };
  }

  private Map<String, Optional<String>> read(String language, Collection<String> keys) {
    Map<String, String> texts = overrides.texts(new HashSet<>(keys), language);
    Map<String, Optional<String>> read = new HashMap<>();
    keys.forEach(key -> read.put(key, Optional.ofNullable(texts.get(key))));
    return read;
  }
}
