package org.palimpsest.wikitext.section;

import java.util.regex.Pattern;

/** What a heading says when its markup is taken away, for use in an edit summary. */
public final class HeadingText {
  private static final Pattern LABELLED_LINK =
      Pattern.compile("\\[\\[:?+[^\\[\\]|]++\\|([^\\[\\]]++)]]");
  private static final Pattern LINK = Pattern.compile("\\[\\[:?+([^\\[\\]]++)]]");
  private static final Pattern EXTERNAL_LINK =
      Pattern.compile(
          "\\[(?:(?:https?|ftps?|ircs?|ssh|sftp|git|svn|gopher|telnet)://|//|mailto:|news:|tel:|xmpp:|sip:)"
              + "[^\\s\\[\\]]++ ++([^\\[\\]]++)]");
  private static final Pattern QUOTES = Pattern.compile("'{2,}+");
  private static final Pattern TAG = Pattern.compile("<[^<>]*+>");

  private HeadingText() {}

  /** The words of a heading: labels of links, no tags, no bold or italics. Templates stay. */
  public static String plain(String heading) {
    String text = LABELLED_LINK.matcher(heading).replaceAll("$1");
    text = LINK.matcher(text).replaceAll("$1");
    text = EXTERNAL_LINK.matcher(text).replaceAll("$1");
    text = QUOTES.matcher(text).replaceAll(run -> "'".repeat(literalQuotes(run.group().length())));
    return TAG.matcher(text).replaceAll("");
  }

  /**
   * What stands between the equals signs of a text that is a heading already, of whatever level;
   * any other text stays as it is.
   */
  public static String withoutSigns(String text) {
    int start = skipSpace(text, 0, text.length());
    int end = skipSpaceBack(text, start, text.length());
    if (end - start < 2 || text.charAt(start) != '=' || text.charAt(end - 1) != '=') {
      return text;
    }
    while (start < end && text.charAt(start) == '=') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '=') {
      end--;
    }
    int from = skipSpace(text, start, end);
    String inner = text.substring(from, skipSpaceBack(text, from, end));
    return inner.indexOf('\n') < 0 ? inner : text;
  }

  private static int skipSpace(String text, int start, int end) {
    int at = start;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int skipSpaceBack(String text, int start, int end) {
    int at = end;
    while (at > start && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Two, three and five apostrophes are markup; of any other number the surplus is text. */
  private static int literalQuotes(int run) {
    return run == 4 ? 1 : Math.max(0, run - 5);
  }
}
