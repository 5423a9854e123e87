package org.palimpsest.wikitext.html;

import java.util.Locale;
import java.util.Set;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Attributes;

/**
 * Makes marks of the HTML tags that a text may have; any other less-than sign stays what it is, a
 * character (spec: wikitext.md, 15).
 */
public final class TagPass {
  private static final Set<String> ALLOWED =
      Set.of(
          "abbr",
          "b",
          "bdi",
          "bdo",
          "big",
          "blockquote",
          "br",
          "caption",
          "center",
          "cite",
          "code",
          "data",
          "dd",
          "del",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "ins",
          "kbd",
          "li",
          "link",
          "mark",
          "meta",
          "ol",
          "p",
          "pre",
          "q",
          "rb",
          "rp",
          "rt",
          "rtc",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "table",
          "td",
          "th",
          "time",
          "tr",
          "tt",
          "u",
          "ul",
          "var",
          "wbr");

  private static final int LONGEST_NAME = 10;

  private final Marks marks;
  private final AttributeCleaner cleaner;

  private TagPass(Marks marks) {
    this.marks = marks;
    this.cleaner = new AttributeCleaner(marks);
  }

  /** The text with marks for tags. */
  public static String apply(String text, Marks marks) {
    return text.indexOf('<') < 0 ? text : new TagPass(marks).run(text);
  }

  private String run(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    int open = text.indexOf('<');
    while (open >= 0) {
      int next = text.indexOf('<', open + 1);
      int limit = next < 0 ? text.length() : next;
      int close = text.indexOf('>', open, limit);
      String mark = close < 0 ? "" : tag(text, open, close);
      if (!mark.isEmpty()) {
        out.append(text, start, open).append(mark);
        start = close + 1;
      }
      open = next;
    }
    return out.append(text, start, text.length()).toString();
  }

  /** The mark of a tag; empty if it is none, or one that may not stand here. */
  private String tag(String text, int open, int close) {
    boolean end = text.charAt(open + 1) == '/';
    int from = end ? open + 2 : open + 1;
    int to = from;
    while (to < close && to - from < LONGEST_NAME && isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    if (to < close && !AttributeReader.isBlank(text.charAt(to)) && text.charAt(to) != '/') {
      return "";
    }
    String name = lower(text, from, to);
    if (!ALLOWED.contains(name)) {
      return "";
    }
    return end ? end(name) : start(name, text.substring(to, close));
  }

  private String start(String name, String raw) {
    String written = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    if (isMetadata(name) && !isItem(name, written)) {
      return "";
    }
    Attributes attributes = cleaner.clean(written, name);
    return marks.add(new Mark.StartTag(name, attributes));
  }

  private String end(String name) {
    if (name.equals("br")) {
      return marks.add(new Mark.StartTag(name));
    }
    return isMetadata(name) ? "" : marks.add(new Mark.EndTag(name));
  }

  private static boolean isMetadata(String name) {
    return name.equals("meta") || name.equals("link");
  }

  /** Of metadata, only a property of an item may stand in a text. */
  private static boolean isItem(String name, String raw) {
    Set<String> names = AttributeReader.read(raw).keySet();
    return names.contains("itemprop") && names.contains(name.equals("meta") ? "content" : "href");
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static String lower(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) <= 'Z' && text.charAt(i) >= 'A') {
        return text.substring(from, to).toLowerCase(Locale.ROOT);
      }
    }
    return text.substring(from, to);
  }
}
