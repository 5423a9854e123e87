package org.palimpsest.wikitext.figure;

import org.jspecify.annotations.Nullable;

/** A width and a height in pixels; 0 where nothing is said. */
public record Size(int width, int height) {
  public static final Size NONE = new Size(0, 0);

  /** More than any screen has. */
  private static final int LARGEST = 1_000_000;

  private static final String UNIT = "px";

  /** Reads {@code 200px}, {@code x100px} or {@code 200x100px}; null if it is no size. */
  public static @Nullable Size read(String text) {
    if (!text.endsWith(UNIT)) {
      return null;
    }
    String numbers = text.substring(0, text.length() - UNIT.length()).stripTrailing();
    if (numbers.endsWith(UNIT)) {
      numbers = numbers.substring(0, numbers.length() - UNIT.length()).stripTrailing();
    }
    int cross = numbers.indexOf('x');
    int width = number(cross < 0 ? numbers : numbers.substring(0, cross));
    int height = cross < 0 ? 0 : number(numbers.substring(cross + 1));
    return width < 0 || height < 0 || width + height == 0 ? null : new Size(width, height);
  }

  /** A number, at most the largest one; 0 for none and negative for what is no number. */
  public static int number(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = Math.min(value * 10 + c - '0', LARGEST);
    }
    return value;
  }

  /**
   * The largest size of the same shape that fits into a box; where the box says 0, it has no end.
   */
  public Size within(Size box) {
    if ((box.width == 0 && box.height == 0) || width == 0 || height == 0) {
      return this;
    }
    int fitting = box.width;
    if (box.height > 0 && (fitting == 0 || heightOf(fitting) > box.height)) {
      double ideal = (double) width * box.height / height;
      int wider = (int) Math.ceil(ideal);
      fitting = Math.max(1, heightOf(wider) > box.height ? (int) ideal : wider);
    }
    return new Size(Math.min(fitting, LARGEST), Math.min(heightOf(fitting), LARGEST));
  }

  /** The height that belongs to another width. */
  private int heightOf(int otherWidth) {
    return (int) Math.max(1, Math.min(Math.round((double) height * otherWidth / width), LARGEST));
  }

  /** The same shape, larger. */
  public Size times(double factor) {
    return new Size((int) Math.round(width * factor), (int) Math.round(height * factor));
  }
}
