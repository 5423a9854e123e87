package org.palimpsest.wiki.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.palimpsest.model.message.Message;

/**
 * Puts parameters into patterns. Most patterns have nothing but places in them and are filled here;
 * the others are ICU's, which is loaded only then.
 */
final class Formatting {
  private static final int SMALLEST_GROUPED = 1000;
  private static final String COMMA = "comma-separator";
  private static final String AND = "and-separator";

  private final Messages messages;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  Formatting(Messages messages) {
    this.messages = messages;
  }

  /** A message as those see it who look for its key. */
  static String key(Message message, Notation notation) {
    return message.params().isEmpty()
        ? '(' + message.key() + ')'
        : message.params().stream()
            .map(param -> keyed(param, notation))
            .collect(Collectors.joining(", ", '(' + message.key() + ": ", ")"));
  }

  private static String keyed(Message.Param param, Notation notation) {
    return switch (param) {
      case Message.Param.Text(String text) -> notation.text(text);
      case Message.Param.Plain(String text) -> notation.plain(text);
      case Message.Param.Whole(long number) -> Long.toString(number);
      case Message.Param.Count(long number) -> Long.toString(number);
      case Message.Param.Enumeration several -> String.join(", ", written(several, notation));
      case Message.Param.Span(Duration span) -> Long.toString(span.toSeconds());
      case Message.Param.Nested(Message nested) -> key(nested, notation);
    };
  }

  /** The text of a pattern of this language. */
  String text(String language, String pattern, List<Message.Param> params, Notation notation) {
    if (pattern.indexOf('{') < 0 && !pattern.contains("''")) {
      return pattern;
    }
    Object[] values = params.stream().map(param -> value(language, param, notation)).toArray();
    return isPlain(pattern, params)
        ? fill(pattern, values)
        : format(language, withDigits(pattern, params), both(values));
  }

  /** The parameters, each as a text of this language. */
  List<String> values(String language, List<Message.Param> params, Notation notation) {
    return params.stream().map(param -> value(language, param, notation).toString()).toList();
  }

  private Object value(String language, Message.Param param, Notation notation) {
    return switch (param) {
      case Message.Param.Text(String text) -> notation.text(text);
      case Message.Param.Plain(String text) -> notation.plain(text);
      case Message.Param.Whole(long number) -> number;
      case Message.Param.Count(long number) -> number;
      case Message.Param.Enumeration several ->
          joined(language, written(several, notation), several.joint());
      case Message.Param.Span(Duration span) -> messages.text(language, words(span));
      case Message.Param.Nested(Message nested) -> messages.text(language, nested, notation);
    };
  }

  private static List<String> written(Message.Param.Enumeration several, Notation notation) {
    return several.values().stream()
        .map(several.plain() ? notation::plain : notation::text)
        .toList();
  }

  private String joined(String language, List<String> texts, Message.Joint joint) {
    String comma = messages.text(language, Message.of(COMMA));
    int last = texts.size() - 1;
    return joint != Message.Joint.TEXT || last < 1
        ? String.join(comma, texts)
        : String.join(comma, texts.subList(0, last))
            + messages.text(language, Message.of(AND))
            + texts.get(last);
  }

  /** A length of time in the largest unit that fits it well. */
  private static Message words(Duration span) {
    if (span.compareTo(Duration.ofMinutes(2)) <= 0) {
      return Message.of("duration-seconds", span.toSeconds());
    }
    if (span.compareTo(Duration.ofHours(2)) <= 0) {
      return Message.of("duration-minutes", span.toMinutes());
    }
    return span.compareTo(Duration.ofDays(2)) <= 0
        ? Message.of("duration-hours", span.toHours())
        : Message.of("duration-days", span.toDays());
  }

  /** Whether there is nothing to choose or to quote, and no number that wants separators. */
  private static boolean isPlain(String pattern, List<Message.Param> params) {
    for (Message.Param param : params) {
      if (param instanceof Message.Param.Count(long number)
          && Math.abs(number) >= SMALLEST_GROUPED) {
        return false;
      }
    }
    for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', at + 1)) {
      if (at + 2 >= pattern.length()
          || !Character.isDigit(pattern.charAt(at + 1))
          || pattern.charAt(at + 2) != '}') {
        return false;
      }
    }
    return !pattern.contains("''") && !pattern.contains("'{");
  }

  private static String fill(String pattern, Object[] values) {
    StringBuilder text = new StringBuilder(pattern.length() + 32);
    int done = 0;
    for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', done)) {
      int place = pattern.charAt(at + 1) - '0';
      text.append(pattern, done, at);
      done = at + 3;
      text.append(place < values.length ? values[place] : pattern.substring(at, done));
    }
    return text.append(pattern, done, pattern.length()).toString();
  }

  /** Ids and the like are written without separators: their places take the digits instead. */
  private static String withDigits(String pattern, List<Message.Param> params) {
    String changed = pattern;
    for (int i = 0; i < params.size(); i++) {
      if (params.get(i) instanceof Message.Param.Whole) {
        changed = changed.replace("{" + i + "}", "{" + (params.size() + i) + "}");
      }
    }
    return changed;
  }

  /** The values, and behind them the same as texts. */
  private static Object[] both(Object[] values) {
    Object[] both = Arrays.copyOf(values, 2 * values.length);
    for (int i = 0; i < values.length; i++) {
      both[values.length + i] = values[i].toString();
    }
    return both;
  }

  private String format(String language, String pattern, Object[] values) {
    MessageFormat format =
        formats.computeIfAbsent(
            language + ' ' + pattern,
            _ -> new MessageFormat(pattern, ULocale.forLanguageTag(language)));
    // One at a time may use it; a copy for each would take longer than what is done with it.
    synchronized (format) {
      return format.format(values);
    }
  }
}
