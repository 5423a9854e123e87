package org.palimpsest.wikitext.source;

/**
 * A file, as far as it is shown on pages.
 *
 * @param name the name that it is kept under (after a redirect: of its target), with underscores
 * @param kind how it can be shown
 * @param width in pixels; 0 for what has no size
 * @param height in pixels; 0 for what has no size
 * @param thumbnails addresses of the file and of smaller renderings
 */
public record FileFacts(String name, Kind kind, int width, int height, Addresses thumbnails) {
  /** How a file can be shown. */
  public enum Kind {
    /** A picture of so many pixels, which is never enlarged. */
    BITMAP,
    /** A drawing, which has any size. */
    DRAWING,
    /** Nothing to be shown: a link. */
    OTHER
  }

  /** Where a file and its renderings are fetched. */
  public interface Addresses {
    /** The address of the file itself, relative to the wiki's host. */
    String original();

    /** The address of a rendering so many pixels wide. */
    String ofWidth(int width);
  }
}
