package org.palimpsest.wiki.site;

import java.util.Locale;

/**
 * A language.
 *
 * @param code what clients call it, such as {@code zh-hans}
 * @param tag its tag of BCP 47, such as {@code zh-Hans}
 * @param autonym its name in itself
 */
public record Language(String code, String tag, String autonym) {
  /** Whether it is written from right to left, as the letters of its own name are. */
  public boolean isRightToLeft() {
    return autonym
        .codePoints()
        .map(Character::getDirectionality)
        .filter(direction ->
            direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(direction))
        .mapToObj(Language::isRightToLeft)
        .findFirst()
        .orElse(false);
  }

  /** Its name in another language; its own name where that language is not known well enough. */
  public String nameIn(Language other) {
    if (other.code.equals(code)) {
      return autonym;
    }
    Locale locale = Locale.forLanguageTag(tag);
    String name = locale.getDisplayName(Locale.forLanguageTag(other.tag));
    return name.equals(locale.getDisplayName(Locale.ROOT)) && !isEnglish(other) ? autonym : name;
  }

  private static boolean isEnglish(Language language) {
    return language.code.equals("en") || language.code.startsWith("en-");
  }

  private static boolean isRightToLeft(int direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
