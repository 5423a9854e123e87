package org.palimpsest.testkit.matrix;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * Finds the colours of pictures that are hidden in pictures, whatever their size and format: in
 * thumbnails no word has remained. Immutable.
 */
final class Colours {
  /** As far as scaling and compression may move a colour, in each of its three parts. */
  private static final int NEAR = 2;

  /** A few pixels may have it by chance, where others have been mixed. */
  private static final int FEWEST_PIXELS = 6;

  private final Map<Integer, Canary> canaries = new HashMap<>();

  Colours(Collection<Canary> all) {
    for (Canary canary : all) {
      if (canary.kind() == Canary.Kind.COLOUR) {
        canaries.put(Integer.decode(canary.word()), canary);
      }
    }
  }

  /** A colour that is near to no other. */
  static int distinct(int number) {
    if (number < 1 || number > 40) {
      throw new IllegalArgumentException("too many colours: " + number);
    }
    return (6 * number) << 16 | (40 + 67 * number % 200) << 8 | (40 + 149 * number % 200);
  }

  static String name(int colour) {
    return "#%06x".formatted(colour);
  }

  /** The canaries in a body, if it is a picture or a drawing. */
  Set<Canary> in(byte[] body) {
    if (body.length < 4 || !isPicture(body)) {
      return drawn(new String(body, StandardCharsets.UTF_8));
    }
    try {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(body));
      return picture == null ? Set.of() : in(picture);
    } catch (IOException e) {
      // Part of a picture.
      return Set.of();
    }
  }

  private Set<Canary> drawn(String text) {
    return text.contains("<svg")
        ? canaries.values().stream()
            .filter(canary -> text.contains(canary.word()))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private Set<Canary> in(BufferedImage picture) {
    Map<Integer, Integer> pixels = new HashMap<>();
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        int pixel = picture.getRGB(x, y);
        if (pixel >>> 24 == 0xff) {
          pixels.merge(pixel & 0xffffff, 1, Integer::sum);
        }
      }
    }
    Set<Canary> found = new LinkedHashSet<>();
    canaries.forEach((colour, canary) -> {
      int alike =
          pixels.entrySet().stream()
              .filter(pixel -> near(pixel.getKey(), colour))
              .mapToInt(Map.Entry::getValue)
              .sum();
      if (alike >= FEWEST_PIXELS) {
        found.add(canary);
      }
    });
    return found;
  }

  private static boolean near(int one, int other) {
    for (int shift : new int[] {16, 8, 0}) {
      if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > NEAR) {
        return false;
      }
    }
    return true;
  }

  /** PNG, JPEG, GIF and WebP. */
  private static boolean isPicture(byte[] body) {
    return List.of(0x89504e47, 0xffd8ffe0, 0xffd8ffe1, 0xffd8ffdb, 0x47494638, 0x52494646)
        .contains(
            (body[0] & 0xff) << 24
                | (body[1] & 0xff) << 16
                | (body[2] & 0xff) << 8
                | (body[3] & 0xff));
  }
}
