package org.palimpsest.wikitext.context;

/**
 * How a page is to be shown.
 *
 * @param editLinks whether headings have links to edit their sections
 * @param contents whether there may be a table of contents
 * @param thumbnailWidth how wide pictures are by default, in pixels
 * @param preview whether the text is shown before it is saved
 */
public record ParseOptions(
    boolean editLinks, boolean contents, int thumbnailWidth, boolean preview) {
  /** As readers see a page. */
  public static final ParseOptions STANDARD = new ParseOptions(true, true, 300, false);
}
