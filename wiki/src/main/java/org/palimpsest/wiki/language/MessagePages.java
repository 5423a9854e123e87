package org.palimpsest.wiki.language;

import java.util.function.Predicate;
import org.palimpsest.model.text.LetterCase;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;

/**
 * Tells which titles are those of sentences that the wiki says, so that they mean something
 * although there is no such page: {@code MediaWiki:Key} and {@code MediaWiki:Key/language}.
 * Thread-safe.
 */
public record MessagePages(Messages messages) implements Predicate<Title> {

  @Override
  public boolean test(Title title) {
    if (title.namespace() != Namespace.MEDIAWIKI) {
      return false;
    }
    String name = title.key();
    int first = Character.charCount(name.codePointAt(0));
    String key = LetterCase.lower(name.substring(0, first)) + name.substring(first);
    int slash = key.lastIndexOf('/');
    return messages.has(key)
        || (slash > 0
            && messages.has(key.substring(0, slash))
            && Languages.code(key.substring(slash + 1)).isPresent()
            && !key.endsWith("/" + Languages.KEYS));
  }
}
