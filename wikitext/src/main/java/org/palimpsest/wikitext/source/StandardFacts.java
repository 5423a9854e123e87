package org.palimpsest.wikitext.source;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;

/**
 * A wiki of which nothing is known but how it speaks: in English, by the sentences of this module.
 * Whoever knows more overrides what they know. Thread-safe.
 */
public class StandardFacts implements WikiFacts {
  private static final List<String> BUNDLES = List.of("functions", "wikitext");
  private static final Properties SENTENCES = read();

  private static Properties read() {
    Properties sentences = new Properties();
    for (String bundle : BUNDLES) {
      String file = "/org/palimpsest/messages/" + bundle + "/en.properties";
      try (InputStream in = StandardFacts.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("no " + file);
        }
        sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sentences;
  }

  @Override
  public String say(Message message, Audience audience) {
    String pattern = SENTENCES.getProperty(message.key());
    return pattern == null
        ? message.key()
        : new MessageFormat(pattern, ULocale.ENGLISH)
            .format(message.params().stream().map(StandardFacts::value).toArray());
  }

  private static Object value(Message.Param param) {
    return switch (param) {
      case Message.Param.Text(String value) -> value;
      case Message.Param.Plain(String value) -> value;
      case Message.Param.Whole(long value) -> value;
      case Message.Param.Count(long value) -> value;
      case Message.Param.Enumeration list -> String.join(", ", list.values());
      case Message.Param.Span(var length) -> length.toSeconds();
      case Message.Param.Nested(Message inner) -> inner.key();
    };
  }

  @Override
  public long count(Count what) {
    return 0;
  }

  @Override
  public long members(Title category, Members kind) {
    return 0;
  }

  @Override
  public long groupSize(String group) {
    return 0;
  }

  @Override
  public Gender gender(String user) {
    return Gender.UNKNOWN;
  }

  @Override
  public PageProtection protection(Title page) {
    return PageProtection.NONE;
  }

  @Override
  public Optional<String> interfaceMessage(String key, Audience audience) {
    return Optional.empty();
  }

  @Override
  public Optional<String> autonym(String languageCode) {
    return Optional.empty();
  }

  @Override
  public String viewerLanguage() {
    return "en";
  }

  @Override
  public OptionalLong pageId(Title page) {
    return OptionalLong.empty();
  }
}
