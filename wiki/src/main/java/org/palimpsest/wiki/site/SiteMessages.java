package org.palimpsest.wiki.site;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.language.Languages;
import org.palimpsest.wiki.language.Messages;

/**
 * Every message of a wiki in any language: the wiki's own words, the names that Unicode has for
 * months and days, and what people have put in the place of either. Where a language has no words
 * of its own, others stand in. Thread-safe.
 */
public final class SiteMessages {
  private final Messages words;
  private final Overrides overrides;

  public SiteMessages(Messages words, Overrides overrides) {
    this.words = words;
    this.overrides = overrides;
  }

  /** The keys of all messages for which the wiki has words, in order. */
  public SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>(words.keys());
    keys.addAll(CalendarNames.keys());
    return Collections.unmodifiableSortedSet(keys);
  }

  /**
   * The keys for which people have made a page in just this language, in order; also keys of
   * messages that the wiki does not have.
   */
  public SortedSet<String> overridden(String language) {
    return overrides.keys(language);
  }

  /** One message. A key with a language behind a slash asks for that language. */
  public SiteMessage find(String key, String language) {
    return find(List.of(key), language).getFirst();
  }

  /** Messages, in the order of the keys. */
  public List<SiteMessage> find(Collection<String> keys, String language) {
    Map<String, Words> found = new LinkedHashMap<>();
    keys.forEach(key -> found.put(key, new Words()));
    for (String code : Languages.chain(language)) {
      List<String> open =
          found.entrySet().stream()
              .filter(entry -> entry.getValue().isOpen())
              .map(Map.Entry::getKey)
              .toList();
      if (open.isEmpty()) {
        break;
      }
      Map<String, String> pages = overrides.texts(open, code);
      found.forEach((key, words) -> {
        if (words.isOpen()) {
          words.add(pages.get(key), own(key, code).orElse(null));
        }
      });
    }
    return found.entrySet().stream().map(entry -> entry.getValue().of(entry.getKey())).toList();
  }

  /** The wiki's own words in just this language. */
  private Optional<String> own(String key, String code) {
    return CalendarNames.find(key, code)
        .or(() -> Optional.ofNullable(words.patterns(code).get(key)).map(WikitextPattern::of))
        .or(() -> ofSubpage(key));
  }

  private Optional<String> ofSubpage(String key) {
    int slash = key.lastIndexOf('/');
    if (slash < 0 || slash == key.length() - 1) {
      return Optional.empty();
    }
    String base = key.substring(0, slash);
    String code = key.substring(slash + 1);
    return CalendarNames.find(base, code)
        .or(() -> Optional.ofNullable(words.patterns(code).get(base)).map(WikitextPattern::of));
  }

  /** What has been found so far of a message along the chain of languages. */
  private static final class Words {
    private @Nullable String standard;
    private @Nullable String override;

    /** A page of a nearer language wins over words of a farther one, and the other way round. */
    void add(@Nullable String page, @Nullable String own) {
      if (standard == null) {
        if (override == null) {
          override = page;
        }
        standard = own;
      }
    }

    boolean isOpen() {
      return standard == null;
    }

    SiteMessage of(String key) {
      return new SiteMessage(key, standard, override);
    }
  }
}
