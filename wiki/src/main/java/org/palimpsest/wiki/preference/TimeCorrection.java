package org.palimpsest.wiki.preference;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of the preference {@code timecorrection}: {@code System|MINUTES} for the wiki's own
 * time, {@code Offset|MINUTES}, or {@code ZoneInfo|MINUTES|ZONE}. An offset may also be written in
 * hours ({@code -2}) or as {@code 01:30}.
 */
final class TimeCorrection {
  private static final Pattern SYSTEM = Pattern.compile("System\\|-?[0-9]{1,4}");
  private static final Pattern OFFSET = Pattern.compile("Offset\\|(-?[0-9]{1,4})");
  private static final Pattern ZONE = Pattern.compile("ZoneInfo\\|-?[0-9]{1,4}\\|(.{1,60})");
  private static final Pattern CLOCK = Pattern.compile("([+-]?)([0-9]{1,2})(?::([0-5][0-9]))?");
  private static final int LEAST = -12 * 60;
  private static final int MOST = 14 * 60;

  private TimeCorrection() {}

  /** The value as it is kept; empty for a text that is no time zone. */
  static Optional<String> normal(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      int minutes = Integer.parseInt(clock.group(2)) * 60;
      minutes += clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
      return offset(clock.group(1).equals("-") ? -minutes : minutes);
    }
    Matcher offset = OFFSET.matcher(text);
    if (offset.matches()) {
      return offset(Integer.parseInt(offset.group(1)));
    }
    Matcher zone = ZONE.matcher(text);
    boolean known =
        zone.matches()
            ? ZoneId.getAvailableZoneIds().contains(zone.group(1))
            : SYSTEM.matcher(text).matches();
    return known ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> offset(int minutes) {
    return minutes < LEAST || minutes > MOST ? Optional.empty() : Optional.of("Offset|" + minutes);
  }
}
