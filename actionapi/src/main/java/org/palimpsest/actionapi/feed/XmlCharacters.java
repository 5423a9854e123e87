package org.palimpsest.actionapi.feed;

import org.jdom2.Verifier;

/** Texts that XML can hold. */
final class XmlCharacters {
  private XmlCharacters() {}

  /** The text with U+FFFD for what no XML document can hold, however it is escaped. */
  static String of(String text) {
    return Verifier.checkCharacterData(text) == null
        ? text
        : text.codePoints()
            .map(c -> Verifier.isXMLCharacter(c) ? c : '\uFFFD')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
