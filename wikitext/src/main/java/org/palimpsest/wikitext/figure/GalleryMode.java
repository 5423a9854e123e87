package org.palimpsest.wikitext.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the pictures of a gallery stand beside each other. */
public enum GalleryMode {
  TRADITIONAL,
  NOLINES,
  PACKED,
  PACKED_HOVER,
  PACKED_OVERLAY,
  SLIDESHOW;

  /** The space around a picture. */
  private static final int MARGIN = 30;

  /** The space between the border of a box and its sides. */
  private static final int BORDER = 5;

  /** The mode of a name in any case; the usual one for an unknown name or none. */
  public static GalleryMode of(@Nullable String name) {
    if (name != null) {
      for (GalleryMode mode : values()) {
        if (mode.word().equals(name.strip().toLowerCase(Locale.ROOT))) {
          return mode;
        }
      }
    }
    return TRADITIONAL;
  }

  /** The name as it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether all pictures are equally high. */
  public boolean isPacked() {
    return this == PACKED || hidesText();
  }

  /** Whether texts are seen above the pictures, and some only on touch. */
  public boolean hidesText() {
    return this == PACKED_HOVER || this == PACKED_OVERLAY;
  }

  /** How wide the frame of a picture of a width is. */
  public int frame(int width) {
    return isPacked() || this == NOLINES ? width : width + MARGIN;
  }

  /** How wide the box around a frame is. */
  public int box(int frame) {
    return isPacked() ? frame + 2 : frame + BORDER;
  }

  /** How high the frame of a picture of a height is, where a height is given. */
  public int frameHeight(int height) {
    return isPacked() || this == NOLINES ? height : height + MARGIN;
  }

  /** How much of a line each box takes beside its own width. */
  public int gap() {
    return this == NOLINES ? 4 : 8;
  }
}
