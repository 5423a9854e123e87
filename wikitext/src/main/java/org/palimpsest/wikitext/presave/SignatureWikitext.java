package org.palimpsest.wikitext.presave;

import org.palimpsest.wikitext.expand.SubstitutedText;

/**
 * A signature that somebody has written themselves. Its templates are substituted, or else whoever
 * writes them could change what has been signed.
 */
final class SignatureWikitext {
  private static final String[] WORDS = {"subst:", "safesubst:"};

  private SignatureWikitext() {}

  static String of(String typed, Substitution substitution) {
    String text = Nickname.withoutSignatures(typed);
    if (!text.contains("{{")) {
      return text;
    }
    return substitution
        .apply(asking(text))
        .map(SubstitutedText::whole)
        .map(Nickname::withoutSignatures)
        .orElse(text);
  }

  /** The text with all of its templates asking to be substituted. */
  private static String asking(String text) {
    StringBuilder out = new StringBuilder(text.length() + WORDS[0].length());
    int at = 0;
    while (at < text.length()) {
      int braces = at;
      while (braces < text.length() && text.charAt(braces) == '{') {
        braces++;
      }
      out.append(text, at, braces);
      if (braces - at == 2 && !asks(text, braces)) {
        out.append(WORDS[0]);
      }
      if (braces == at) {
        out.append(text.charAt(at));
        braces++;
      }
      at = braces;
    }
    return out.toString();
  }

  private static boolean asks(String text, int at) {
    int start = at;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    for (String word : WORDS) {
      if (text.regionMatches(true, start, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
