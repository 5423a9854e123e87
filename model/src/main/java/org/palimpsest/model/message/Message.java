package org.palimpsest.model.message;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A sentence for people by its key and what goes into it; its words are found where the reader's
 * language is known. Keys and the order of parameters are MediaWiki's where it has the sentence,
 * because clients can ask for them. Immutable.
 *
 * @param key the key, for instance {@code apierror-missingparam}
 * @param params what goes into the sentence, in the order of its places {@code {0}}, {@code {1}} …
 */
public record Message(String key, List<Param> params) {
  public Message {
    Objects.requireNonNull(key);
    params = List.copyOf(params);
  }

  /** What goes into a sentence. */
  public sealed interface Param {
    /** A text; where wikitext is wanted, it is written so that nothing in it is markup. */
    record Text(String value) implements Param {}

    /** A text that is passed on as it is: those who read it know that nothing in it is markup. */
    record Plain(String value) implements Param {}

    /** A whole number; the words can depend on it. */
    record Whole(long value) implements Param {}

    /** A whole number that is written as the reader's language writes numbers. */
    record Count(long value) implements Param {}

    /**
     * Several texts, which the reader's language joins.
     *
     * @param plain whether they are passed on as they are, like {@link Plain}
     */
    record Enumeration(List<String> values, Joint joint, boolean plain) implements Param {
      public Enumeration {
        values = List.copyOf(values);
      }
    }

    /** A time of this length, said in words. */
    record Span(Duration value) implements Param {}

    /** A sentence of its own. */
    record Nested(Message value) implements Param {}
  }

  /** How texts are joined. */
  public enum Joint {
    /** As in a sentence: {@code a, b and c}. */
    TEXT,
    /** By commas only: {@code a, b, c}. */
    COMMA,
    /** By commas only, and one text even for those who look at what goes into a sentence. */
    LINE
  }

  /**
   * A message with these parameters.
   *
   * @param params texts, whole numbers, lists of texts (joined as in a sentence), durations,
   *     messages or ready {@link Param}s
   */
  public static Message of(String key, Object... params) {
    return new Message(key, Arrays.stream(params).map(Message::param).toList());
  }

  /** A parameter that is a text which others have written. */
  public static Param plain(String text) {
    return new Param.Plain(text);
  }

  /** A parameter that is a number, written as the reader's language writes numbers. */
  public static Param count(long number) {
    return new Param.Count(number);
  }

  /** A parameter that is several texts with commas between them. */
  public static Param commas(Collection<String> texts) {
    return new Param.Enumeration(List.copyOf(texts), Joint.COMMA, false);
  }

  /** A parameter that is several texts with commas between them, and one text for programs. */
  public static Param line(Collection<String> texts) {
    return new Param.Enumeration(List.copyOf(texts), Joint.LINE, false);
  }

  /** A parameter that is several texts which others have written. */
  public static Param plain(Collection<String> texts, Joint joint) {
    return new Param.Enumeration(List.copyOf(texts), joint, true);
  }

  private static Param param(Object value) {
    return switch (value) {
      case Param ready -> ready;
      case String text -> new Param.Text(text);
      case Integer number -> new Param.Whole(number);
      case Long number -> new Param.Whole(number);
      case List<?> texts ->
          new Param.Enumeration(texts.stream().map(String.class::cast).toList(), Joint.TEXT, false);
      case Duration span -> new Param.Span(span);
      case Message message -> new Param.Nested(message);
      default -> throw new IllegalArgumentException("no parameter of a sentence: " + value);
    };
  }
}
