package org.palimpsest.wikitext.function.time;

/** Writes a time as a format asks for: letters stand for its parts, all else for itself. */
final class TimeFormat {
  /** How the next number is written. */
  private enum Figures {
    USUAL,
    ROMAN,
    HEBREW
  }

  private static final int TEN = 10;

  private final TimeFields fields;
  private final TimeFields present;
  private final OtherCalendars others;
  private final StringBuilder out = new StringBuilder();
  private int lifetime;
  private Figures figures = Figures.USUAL;

  /**
   * @param fields those of the time
   * @param present those of the present, on which the time may depend
   */
  TimeFormat(TimeFields fields, TimeFields present, String language) {
    this.fields = fields;
    this.present = present;
    this.others = new OtherCalendars(fields.time(), language);
  }

  /** Writes the time. */
  String write(String format) {
    int at = 0;
    while (at < format.length()) {
      at = step(format, at);
    }
    return out.toString();
  }

  /** For how many seconds that stays true of the present; 0 for longer than matters. */
  int lifetime() {
    return lifetime;
  }

  private int step(String format, int at) {
    char c = format.charAt(at);
    switch (c) {
      case '\\' -> {
        if (at + 1 < format.length()) {
          out.append(format.charAt(at + 1));
          return at + 2;
        }
        out.append(c);
      }
      case '"' -> {
        int end = format.indexOf('"', at + 1);
        if (end >= 0) {
          out.append(format, at + 1, end);
          return end + 1;
        }
        out.append(c);
      }
      case 'x' -> {
        return further(format, at);
      }
      default -> field(c);
    }
    return at + 1;
  }

  private void field(char letter) {
    live(letter);
    long number = fields.number(letter);
    String words = number >= 0 ? null : fields.words(letter);
    if (number >= 0) {
      number((int) number, TimeFields.width(letter));
    } else {
      out.append(words == null ? String.valueOf(letter) : words);
    }
  }

  /** What begins with an x: another way to write a number, or another calendar. */
  private int further(String format, int at) {
    char letter = at + 1 < format.length() ? format.charAt(at + 1) : 0;
    switch (letter) {
      case 'x' -> out.append('x');
      case 'n', 'N' -> {
        // Numbers are plain as they are.
      }
      case 'r' -> figures = Figures.ROMAN;
      case 'h' -> figures = Figures.HEBREW;
      case 'g' -> out.append(fields.monthInDate());
      default -> {
        return otherCalendar(format, at, letter);
      }
    }
    return at + 2;
  }

  private int otherCalendar(String format, int at, char letter) {
    if (letter == 0) {
      out.append('x');
      return at + 1;
    }
    if (!OtherCalendars.has(letter) || at + 2 == format.length()) {
      out.append(letter);
      return at + 2;
    }
    char field = format.charAt(at + 2);
    Integer number = others.number(letter, field);
    String words = number == null ? others.words(letter, field) : null;
    if (number != null) {
      live('j');
      number(number, field == 'y' ? 2 : 1);
    } else if (words != null) {
      live('j');
      out.append(words);
    } else {
      out.append(field);
    }
    return at + 3;
  }

  private void number(int number, int width) {
    switch (figures) {
      case USUAL -> out.append(width > 1 && number < TEN ? "0" : "").append(number);
      case ROMAN -> out.append(Numerals.roman(number));
      case HEBREW -> out.append(Numerals.hebrew(number));
    }
    figures = Figures.USUAL;
  }

  private void live(char letter) {
    int seconds = Math.min(fields.lifetime(letter), present.lifetime(letter));
    if (seconds > 0) {
      lifetime = lifetime == 0 ? seconds : Math.min(lifetime, seconds);
    }
  }
}
