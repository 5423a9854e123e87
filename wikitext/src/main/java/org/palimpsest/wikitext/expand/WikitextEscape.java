package org.palimpsest.wikitext.expand;

/** Writes a text so that nothing in it is markup. */
final class WikitextEscape {
  private static final String ANYWHERE = "\"&'<=>[]{|};";

  private WikitextEscape() {}

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + text.length() / 4);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ANYWHERE.indexOf(c) >= 0 || meansSomethingHere(text, i)) {
        out.append("&#").append((int) c).append(';');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean meansSomethingHere(String text, int at) {
    char c = text.charAt(at);
    char before = at == 0 ? '\n' : text.charAt(at - 1);
    return switch (c) {
      case '*', '#', ':', ';', ' ', '-', '!', '\n' ->
          (before == '\n' && (c != '\n' || at > 0)) || (c == ':' && text.startsWith("//", at + 1));
      case '_', '~' -> before == c;
      default -> false;
    };
  }
}
