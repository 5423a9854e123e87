package org.palimpsest.wiki.media.thumbnail;

import java.awt.image.BufferedImage;

/**
 * How a photograph is to be turned before it is shown, in the numbers that cameras write.
 *
 * @param number from 1, which is not at all, to 8
 */
record Turn(int number) {
  static Turn of(int number) {
    return new Turn(number < 1 || number > 8 ? 1 : number);
  }

  boolean exchangesSides() {
    return number >= 5;
  }

  BufferedImage apply(BufferedImage image) {
    if (number == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage turned =
        exchangesSides()
            ? new BufferedImage(height, width, image.getType())
            : new BufferedImage(width, height, image.getType());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int right = width - 1 - x;
        int down = height - 1 - y;
        int rgb = image.getRGB(x, y);
        switch (number) {
          case 2 -> turned.setRGB(right, y, rgb);
          case 3 -> turned.setRGB(right, down, rgb);
          case 4 -> turned.setRGB(x, down, rgb);
          case 5 -> turned.setRGB(y, x, rgb);
          case 6 -> turned.setRGB(down, x, rgb);
          case 7 -> turned.setRGB(down, right, rgb);
          default -> turned.setRGB(y, right, rgb);
        }
      }
    }
    return turned;
  }
}
