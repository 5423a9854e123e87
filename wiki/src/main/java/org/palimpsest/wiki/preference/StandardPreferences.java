package org.palimpsest.wiki.preference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespaces;

/** Reads the table of preferences, to which each namespace adds one: whether it is searched. */
final class StandardPreferences {
  private static final String TABLE = "preferences.txt";
  private static final Pattern LINE =
      Pattern.compile("(\\S+)\\s+(\\S+)\\s+(.+?)(?: needs (\\S+))?");
  private static final String LANGUAGE = "{language}";
  private static final String EMPTY = "-";
  private static final String SEARCHED = "searchNs";

  private StandardPreferences() {}

  /** The preferences of a wiki by name, in the order in which clients are told of them. */
  static SequencedMap<String, Preference> of(Namespaces namespaces, String language) {
    SequencedMap<String, Preference> preferences = new LinkedHashMap<>();
    table()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> preference(line, language))
        .forEach(preference -> preferences.put(preference.name(), preference));
    namespaces.all().stream()
        .filter(namespace -> namespace.id() >= 0)
        .map(namespace ->
            new Preference(
                SEARCHED + namespace.id(),
                new PreferenceValue.Whole(namespace.content() ? 1 : 0),
                new PreferenceRule.Free(),
                Set.of()))
        .forEach(preference -> preferences.put(preference.name(), preference));
    return preferences;
  }

  private static String table() {
    try (InputStream in = StandardPreferences.class.getResourceAsStream(TABLE)) {
      return new String(Objects.requireNonNull(in, TABLE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Preference preference(String line, String language) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalStateException("Not a preference: " + line);
    }
    String right = parts.group(4);
    return new Preference(
        parts.group(1),
        standard(parts.group(2), language),
        rule(parts.group(3)),
        right == null ? Set.of() : Set.of(Right.ofWire(right).orElseThrow()));
  }

  private static PreferenceValue standard(String text, String language) {
    return switch (text) {
      case "true", "false" -> new PreferenceValue.Truth(Boolean.parseBoolean(text));
      case LANGUAGE -> new PreferenceValue.Text(language);
      case EMPTY -> new PreferenceValue.Text("");
      default ->
          text.matches("\\d{1,9}")
              ? new PreferenceValue.Whole(Long.parseLong(text))
              : new PreferenceValue.Text(text);
    };
  }

  private static PreferenceRule rule(String text) {
    int space = text.indexOf(' ');
    String kind = space < 0 ? text : text.substring(0, space);
    String rest = space < 0 ? "" : text.substring(space + 1);
    return switch (kind) {
      case "any" -> new PreferenceRule.Free();
      case "closed" -> new PreferenceRule.Closed();
      case "language" -> new PreferenceRule.Language();
      case "time-zone" -> new PreferenceRule.TimeZone();
      case "choice" -> new PreferenceRule.Choice(Set.of(rest.split(",")));
      case "signature" -> new PreferenceRule.Signature(Integer.parseInt(rest));
      case "number", "whole" -> {
        List<String> ends = List.of(rest.split("\\.\\."));
        yield new PreferenceRule.WholeNumber(ends.getFirst(), ends.getLast(), kind.equals("whole"));
      }
      default -> throw new IllegalStateException("Not a rule of a preference: " + text);
    };
  }
}
