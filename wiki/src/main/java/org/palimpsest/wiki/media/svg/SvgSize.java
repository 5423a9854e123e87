package org.palimpsest.wiki.media.svg;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How large a drawing is shown that says nothing else: by its own sides, or by what its window
 * shows.
 *
 * @param width in pixels
 * @param height in pixels
 */
record SvgSize(int width, int height) {
  private static final double USUAL = 512;

  private static final Pattern LENGTH =
      Pattern.compile(
          "\\s*([-+]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[Ee][-+]?\\d{1,3})?)"
              + "\\s*([A-Za-z]{1,2}|%)?.*",
          Pattern.DOTALL);

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[\\s,]\\s*");

  /** Pixels of a unit, 96 of which are an inch. */
  private static final Map<String, Double> UNITS =
      Map.of(
          "px",
          1.0,
          "pt",
          96 / 72.0,
          "pc",
          16.0,
          "mm",
          96 / 25.4,
          "cm",
          96 / 2.54,
          "in",
          96.0,
          "em",
          16.0,
          "ex",
          8.0,
          "q",
          96 / 101.6);

  static SvgSize of(@Nullable String width, @Nullable String height, @Nullable String viewBox) {
    double usualHeight = USUAL;
    double aspect = 1;
    String[] box = viewBox == null ? new String[0] : SEPARATOR.split(viewBox.strip(), 5);
    if (box.length == 4) {
      double shownWidth = pixels(box[2], USUAL);
      double shownHeight = pixels(box[3], USUAL);
      if (shownWidth > 0 && shownHeight > 0) {
        aspect = shownWidth / shownHeight;
        usualHeight = USUAL / aspect;
      }
    }
    boolean wide = given(width);
    boolean high = given(height);
    double x = wide ? pixels(width, USUAL) : USUAL;
    double y = high ? pixels(height, usualHeight) : USUAL;
    if (!wide && high) {
      x = y * aspect;
    } else if (!high) {
      y = x / aspect;
    }
    return x > 0 && y > 0
        ? new SvgSize((int) Math.round(x), (int) Math.round(y))
        : new SvgSize((int) USUAL, (int) USUAL);
  }

  /** Whether a side is said at all. */
  static boolean given(@Nullable String length) {
    return length != null && !length.isEmpty() && !length.equals("0");
  }

  private static double pixels(@Nullable String length, double whole) {
    Matcher matcher = LENGTH.matcher(length == null ? "" : length);
    if (!matcher.matches()) {
      return 0;
    }
    double number = Double.parseDouble(matcher.group(1));
    String unit = matcher.group(2);
    if (unit == null) {
      return number;
    }
    return unit.equals("%")
        ? number / 100 * whole
        : number * UNITS.getOrDefault(unit.toLowerCase(Locale.ROOT), 1.0);
  }
}
