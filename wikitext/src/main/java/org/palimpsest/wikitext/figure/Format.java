package org.palimpsest.wikitext.figure;

/** How a file stands in a text. */
public enum Format {
  /** As it is, or in a size that was given. */
  PLAIN("mw:File"),
  /** Small, in a frame with its caption. */
  THUMB("mw:File/Thumb"),
  /** In its own size, in a frame with its caption. */
  FRAME("mw:File/Frame"),
  /** Small, without a frame. */
  FRAMELESS("mw:File/Frameless");

  private final String type;

  Format(String type) {
    this.type = type;
  }

  /** The name by which clients know it. */
  public String type() {
    return type;
  }

  /** Whether its caption is seen. */
  public boolean isFramed() {
    return this == THUMB || this == FRAME;
  }

  /** Whether it is as wide as readers like it when no width is given, and never enlarged. */
  public boolean isSmall() {
    return this == THUMB || this == FRAMELESS;
  }
}
