package org.palimpsest.wiki.preference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.wiki.site.KnownLanguages;

/** Which values a preference takes. */
sealed interface PreferenceRule {
  /** What is wrong with a value; empty when nothing is. */
  Optional<PreferenceFlaw> flaw(String value);

  /** The value as it is kept. */
  default String kept(String value) {
    return value;
  }

  /** Any text. Switches are among these: all but the empty text and {@code 0} turn them on. */
  record Free() implements PreferenceRule {
    @Override
    public Optional<PreferenceFlaw> flaw(String value) {
      return Optional.empty();
    }
  }

  /** One of these. */
  record Choice(Set<String> values) implements PreferenceRule {
    static Choice of(String... values) {
      return new Choice(Set.copyOf(List.of(values)));
    }

    @Override
    public Optional<PreferenceFlaw> flaw(String value) {
      return values.contains(value) ? Optional.empty() : flawed(PreferenceFlaw.Kind.NO_CHOICE);
    }
  }

  /** The code of a language. */
  record Language() implements PreferenceRule {
    @Override
    public Optional<PreferenceFlaw> flaw(String value) {
      return KnownLanguages.standard().find(value).isPresent()
          ? Optional.empty()
          : flawed(PreferenceFlaw.Kind.NO_CHOICE);
    }
  }

  /**
   * A number, or nothing.
   *
   * @param min the smallest, as people write it
   * @param max the largest, as people write it
   * @param whole whether it has no fraction
   */
  record WholeNumber(String min, String max, boolean whole) implements PreferenceRule {
    private static final String SHAPE = "[+-]?[0-9]{1,15}(\\.[0-9]{0,15})?";

    @Override
    public Optional<PreferenceFlaw> flaw(String value) {
      String number = value.strip();
      if (number.isEmpty()) {
        return Optional.empty();
      }
      if (!number.matches(SHAPE)) {
        return flawed(PreferenceFlaw.Kind.NO_NUMBER);
      }
      if (whole && number.indexOf('.') >= 0) {
        return flawed(PreferenceFlaw.Kind.NOT_WHOLE);
      }
      double parsed = Double.parseDouble(number);
      if (parsed < Double.parseDouble(min)) {
        return Optional.of(new PreferenceFlaw(PreferenceFlaw.Kind.TOO_LOW, min));
      }
      return parsed > Double.parseDouble(max)
          ? Optional.of(new PreferenceFlaw(PreferenceFlaw.Kind.TOO_HIGH, max))
          : Optional.empty();
    }
  }

  /** A signature of so many characters at most. */
  record Signature(int longest) implements PreferenceRule {
    @Override
    public Optional<PreferenceFlaw> flaw(String value) {
      return value.codePointCount(0, value.length()) <= longest
          ? Optional.empty()
          : Optional.of(
              new PreferenceFlaw(PreferenceFlaw.Kind.LONG_SIGNATURE, Integer.toString(longest)));
    }
  }

  /** A time zone, as {@link TimeCorrection} reads it. */
  record TimeZone() implements PreferenceRule {
    @Override
    public Optional<PreferenceFlaw> flaw(String value) {
      return TimeCorrection.normal(value).isPresent()
          ? Optional.empty()
          : flawed(PreferenceFlaw.Kind.NO_TIME_ZONE);
    }

    @Override
    public String kept(String value) {
      return TimeCorrection.normal(value).orElse(value);
    }
  }

  /** Nothing: it stands for something that this wiki does not have. */
  record Closed() implements PreferenceRule {
    @Override
    public Optional<PreferenceFlaw> flaw(String value) {
      return flawed(PreferenceFlaw.Kind.UNKNOWN);
    }
  }

  private static Optional<PreferenceFlaw> flawed(PreferenceFlaw.Kind kind) {
    return Optional.of(PreferenceFlaw.of(kind));
  }
}
