package org.palimpsest.wiki.language;

import java.util.Locale;
import java.util.function.Predicate;
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
    String key = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    int slash = key.lastIndexOf('/');
    return messages.has(key)
        || (slash > 0
            && messages.has(key.substring(0, slash))
            && Languages.code(key.substring(slash + 1)).isPresent()
            && !key.endsWith("/" + Languages.KEYS));
  }
}
