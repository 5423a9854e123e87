package org.palimpsest.wiki.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.palimpsest.model.message.Message;

/**
 * The words of all sentences, in every language that is spoken. Thread-safe. A bundle is a folder
 * of the class path with a file of patterns for each language; patterns are those of ICU's message
 * format, with plural and gender. A language is read when somebody first wants it.
 */
public final class Messages {
  private static final String FOLDER = "org/palimpsest/messages/";

  private final List<String> bundles;
  private final Map<String, Map<String, String>> patterns = new ConcurrentHashMap<>();
  private final Formatting formatting = new Formatting(this);

  /** The words in these bundles. */
  public Messages(List<String> bundles) {
    this.bundles = List.copyOf(bundles);
  }

  /** The words of a message in a language; its key in brackets where nobody has written any. */
  public String text(String language, Message message) {
    return text(language, message, Notation.PLAIN);
  }

  /** The same for those who read it as markup. */
  public String text(String language, Message message, Notation notation) {
    if (language.equals(Languages.KEYS)) {
      return Formatting.key(message, notation);
    }
    for (String code : Languages.chain(language)) {
      String pattern = patterns(code).get(message.key());
      if (pattern != null) {
        return formatting.text(code, notation.words(pattern), message.params(), notation);
      }
    }
    return '⧼' + message.key() + '⧽';
  }

  /** What goes into a message, each as a text of this language. */
  public List<String> values(String language, Message message, Notation notation) {
    return formatting.values(language, message.params(), notation);
  }

  /** The pattern of a key in a language or the nearest one that has it. */
  public Optional<String> pattern(String language, String key) {
    return Languages.chain(language).stream()
        .map(code -> patterns(code).get(key))
        .filter(pattern -> pattern != null)
        .findFirst();
  }

  /** Whether there are words for a key. */
  public boolean has(String key) {
    return patterns(Languages.ENGLISH).containsKey(key);
  }

  /** All keys, in order. */
  public SortedSet<String> keys() {
    return new TreeSet<>(patterns(Languages.ENGLISH).keySet());
  }

  /** The patterns that a language has itself, by key. */
  public Map<String, String> patterns(String language) {
    return Languages.SPOKEN.contains(language)
        ? patterns.computeIfAbsent(language, this::load)
        : Map.of();
  }

  private Map<String, String> load(String language) {
    Map<String, String> all = new HashMap<>();
    for (String bundle : bundles) {
      read(FOLDER + bundle + '/' + language + ".properties")
          .forEach((key, pattern) -> {
            if (all.put((String) key, (String) pattern) != null) {
              throw new IllegalStateException("said twice in " + language + ": " + key);
            }
          });
    }
    return Map.copyOf(all);
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Messages.class.getClassLoader().getResourceAsStream(resource)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
