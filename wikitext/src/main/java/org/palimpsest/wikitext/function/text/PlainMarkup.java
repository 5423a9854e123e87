package org.palimpsest.wikitext.function.text;

import org.palimpsest.model.text.CharacterReferences;

/** What wikitext reads like without its markup: links, bold and italics, tags. Linear. */
final class PlainMarkup {
  private PlainMarkup() {}

  /** The text; its entities are decoded. */
  static String of(String wikitext) {
    return CharacterReferences.decode(withoutTags(withoutQuotes(withoutLinks(wikitext))));
  }

  private static String withoutLinks(String text) {
    if (text.indexOf('[') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int open = -1;
    int place = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        open = i;
        place = out.length();
      } else if (c == ']' && open >= 0) {
        boolean internal = text.startsWith("]]", i) && open > 0 && text.charAt(open - 1) == '[';
        String label = label(text.substring(open + 1, i), internal);
        open = -1;
        if (!label.isEmpty()) {
          out.setLength(internal ? place - 1 : place);
          out.append(label);
          i += internal ? 1 : 0;
          continue;
        }
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Empty if it is no link. */
  private static String label(String inside, boolean internal) {
    if (!internal) {
      int blank = inside.indexOf(' ');
      return blank < 0 || !inside.substring(0, blank).contains(":")
          ? ""
          : inside.substring(blank + 1);
    }
    int pipe = inside.indexOf('|');
    return pipe > 0 && pipe + 1 < inside.length()
        ? inside.substring(pipe + 1)
        : inside.substring(inside.startsWith(":") ? 1 : 0);
  }

  private static String withoutQuotes(String text) {
    int at = text.indexOf("''");
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (at >= 0) {
      int end = at;
      while (end < text.length() && text.charAt(end) == '\'') {
        end++;
      }
      out.append(text, done, at);
      // Four are one and bold; of more than five, five are markup.
      int kept = end - at == 4 ? 1 : Math.max(0, end - at - 5);
      out.repeat('\'', kept);
      done = end;
      at = text.indexOf("''", done);
    }
    return out.append(text, done, text.length()).toString();
  }

  private static String withoutTags(String text) {
    int at = text.indexOf('<');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (at >= 0) {
      int end = text.indexOf('>', at);
      if (end < 0) {
        break;
      }
      out.append(text, done, at);
      done = end + 1;
      at = text.indexOf('<', done);
    }
    return out.append(text, done, text.length()).toString();
  }
}
