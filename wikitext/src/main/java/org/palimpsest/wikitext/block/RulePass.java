package org.palimpsest.wikitext.block;

import org.palimpsest.wikitext.mark.Marks;

/** Four hyphens and more at the start of a line become a rule (spec: wikitext.md, 8.3). */
public final class RulePass {
  private static final String RULE = "----";

  private RulePass() {}

  /** The text with marks for rules. */
  public static String apply(String text, Marks marks) {
    int at = text.indexOf(RULE);
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (at >= 0) {
      int end = at + RULE.length();
      while (end < text.length() && text.charAt(end) == '-') {
        end++;
      }
      if (at == 0 || text.charAt(at - 1) == '\n') {
        out.append(text, done, at).append(marks.open("hr"));
        done = end;
      }
      at = text.indexOf(RULE, end);
    }
    return out.append(text, done, text.length()).toString();
  }
}
