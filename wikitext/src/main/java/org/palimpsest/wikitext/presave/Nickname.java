package org.palimpsest.wikitext.presave;

/**
 * What an account has chosen to sign with.
 *
 * @param text blank for nothing: they sign with their name
 * @param wikitext whether it is all of the signature, as wikitext, and not only what the link to
 *     their page reads
 */
public record Nickname(String text, boolean wikitext) {
  /** Nothing has been chosen. */
  public static final Nickname NONE = new Nickname("", false);

  private static final int MOST_TILDES = 5;
  private static final int FEWEST_TILDES = 3;

  /** Without what would be a signature itself. */
  static String withoutSignatures(String text) {
    if (!text.contains("~~~")) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int tildes = 0;
      while (tildes < MOST_TILDES
          && at + tildes < text.length()
          && text.charAt(at + tildes) == '~') {
        tildes++;
      }
      if (tildes < FEWEST_TILDES) {
        kept.append(text.charAt(at));
        at++;
      } else {
        at += tildes;
      }
    }
    return kept.toString();
  }
}
