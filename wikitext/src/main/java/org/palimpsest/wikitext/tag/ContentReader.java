package org.palimpsest.wikitext.tag;

/** The steps behind expansion, for tags whose content is wikitext. */
public interface ContentReader {
  /** Reads expanded text up to but without blocks; it comes back with marks. */
  String inline(String expanded);

  /** Reads expanded text with paragraphs and lists; it comes back with marks. */
  String blocks(String expanded);
}
