package org.palimpsest.wikitext.block;

import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;

/** The lists that are open. */
final class Lists {
  private static final String SIGNS = "*#:;";

  private final StringBuilder out;
  private final Marks marks;
  private final Paragraphs paragraphs;

  /** The signs of the open lists, the outermost first; a term counts as its definition. */
  private String open = "";

  private boolean termOpen;

  Lists(StringBuilder out, Marks marks, Paragraphs paragraphs) {
    this.out = out;
    this.marks = marks;
    this.paragraphs = paragraphs;
  }

  /** The signs with which a line begins. */
  static String prefix(String line) {
    int end = 0;
    while (end < line.length() && SIGNS.indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    return line.substring(0, end);
  }

  boolean isOpen() {
    return !open.isEmpty();
  }

  /** Goes on to a line with this prefix, maybe none; gives what is left of its text. */
  String line(String prefix, String text) {
    String wanted = prefix.replace(';', ':');
    if (!prefix.isEmpty() && wanted.equals(open)) {
      char sign = prefix.charAt(prefix.length() - 1);
      next(sign);
      return sign == ';' ? term(text) : text;
    }
    int common = common(prefix);
    closeDownTo(common);
    if (prefix.length() <= common && common > 0) {
      next(prefix.charAt(common - 1));
    }
    if (termOpen && common > 0 && prefix.charAt(common - 1) == ':') {
      next(':');
    }
    if (!open.isEmpty() && prefix.length() > common) {
      out.append('\n');
    }
    boolean wereOpen = !open.isEmpty();
    String rest = text;
    for (int i = common; i < prefix.length(); i++) {
      begin(prefix.charAt(i));
      rest = prefix.charAt(i) == ';' ? term(rest) : rest;
    }
    if (prefix.isEmpty() && wereOpen) {
      out.append('\n');
    }
    open = wanted;
    return rest;
  }

  private int common(String prefix) {
    int common = 0;
    while (common < Math.min(prefix.length(), open.length())
        && prefix.charAt(common) == open.charAt(common)) {
      common++;
    }
    return common;
  }

  private void closeDownTo(int depth) {
    for (int i = open.length(); i > depth; i--) {
      end(open.charAt(i - 1));
    }
  }

  /** Closes all; tells whether there were any. */
  boolean end() {
    boolean any = isOpen();
    closeDownTo(0);
    open = "";
    return any;
  }

  private void begin(char sign) {
    paragraphs.close();
    out.append(marks.open(list(sign))).append(marks.open(item(sign)));
    termOpen |= sign == ';';
  }

  private void next(char sign) {
    if (sign == '*' || sign == '#') {
      out.append(marks.close("li")).append('\n').append(marks.open("li"));
    } else {
      out.append(marks.close(termOpen ? "dt" : "dd")).append('\n').append(marks.open(item(sign)));
      termOpen = sign == ';';
    }
  }

  private void end(char sign) {
    if (sign == ':' && termOpen) {
      termOpen = false;
      out.append(marks.close("dt"));
    } else {
      out.append(marks.close(item(sign)));
    }
    out.append(marks.close(list(sign)));
  }

  /** A term, and its definition if that follows behind a colon. */
  private String term(String text) {
    int colon = colon(text);
    if (colon < 0) {
      return text;
    }
    out.append(text.substring(0, colon).trim());
    next(':');
    return text.substring(colon + 1);
  }

  /** The first colon that stands in no element; -1 if there is none. */
  private int colon(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == Marks.START) {
        depth += step(marks.at(text, i));
        if (depth < 0) {
          return -1;
        }
        i += Marks.LENGTH - 1;
      } else if (c == ':' && depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int step(Mark mark) {
    return switch (mark) {
      case Mark.StartTag(String name, _, _) ->
          name.equals("br") || name.equals("hr") || name.equals("wbr") ? 0 : 1;
      case Mark.EndTag _ -> -1;
      case Mark.Literal _,
          Mark.Hidden _,
          Mark.Comment _,
          Mark.Section _,
          Mark.ContentsPlace _,
          Mark.Link _,
          Mark.Media _ ->
          0;
    };
  }

  private static String list(char sign) {
    return switch (sign) {
      case '*' -> "ul";
      case '#' -> "ol";
      default -> "dl";
    };
  }

  private static String item(char sign) {
    return switch (sign) {
      case '*', '#' -> "li";
      case ';' -> "dt";
      default -> "dd";
    };
  }
}
