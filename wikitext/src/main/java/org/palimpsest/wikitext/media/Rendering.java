package org.palimpsest.wikitext.media;

import java.util.Map;
import org.palimpsest.wikitext.figure.Format;
import org.palimpsest.wikitext.figure.MediaOptions;
import org.palimpsest.wikitext.figure.Size;
import org.palimpsest.wikitext.source.FileFacts;

/** Which rendering of a picture is shown, and how large. */
final class Rendering {
  private static final double[] DENSITIES = {1.5, 2};

  private final FileFacts file;
  private final Size own;
  private final Size seen;
  private final Size box;

  private Rendering(FileFacts file, Size own, Size seen, Size box) {
    this.file = file;
    this.own = own;
    this.seen = seen;
    this.box = box;
  }

  /** In a text. */
  static Rendering of(FileFacts file, MediaOptions options, int usualWidth) {
    Size own = new Size(file.width(), file.height());
    Size box = box(options, usualWidth);
    Size fitting = own.within(box);
    boolean tooSmall = file.kind() == FileFacts.Kind.BITMAP && fitting.width() > own.width();
    Size seen = tooSmall && options.format().isSmall() ? own : fitting;
    return new Rendering(file, own, seen, box);
  }

  /**
   * In a box of its own.
   *
   * @param box how large it is seen at most
   * @param density how many times as many pixels it has
   */
  static Rendering within(FileFacts file, Size box, double density) {
    Size own = new Size(file.width(), file.height());
    return new Rendering(file, own, own.within(box), box.times(density));
  }

  private static Size box(MediaOptions options, int usualWidth) {
    if (options.format() == Format.FRAME || options.thumbnail() != null) {
      return Size.NONE;
    }
    if (options.format().isSmall() && options.size().equals(Size.NONE)) {
      return new Size(width(options.upright(), usualWidth), 0);
    }
    return options.size();
  }

  /** Widths that depend on the reader are rounded, so that few renderings are made. */
  static int width(double upright, int usualWidth) {
    return upright == 0 ? usualWidth : (int) (Math.round(usualWidth * upright / 10) * 10);
  }

  Size seen() {
    return seen;
  }

  /** Puts the addresses of the rendering and of those for screens with more pixels. */
  void describe(Map<String, String> attributes) {
    String source = address(box);
    attributes.put("src", source);
    attributes.put("decoding", "async");
    attributes.put("width", Integer.toString(seen.width()));
    attributes.put("height", Integer.toString(seen.height()));
    attributes.put("class", "mw-file-element");
    StringBuilder set = new StringBuilder();
    String last = source;
    for (double density : DENSITIES) {
      String address = address(box.times(density));
      if (!address.equals(last) && !last.equals(file.thumbnails().original())) {
        set.append(set.isEmpty() ? "" : ", ")
            .append(address)
            .append(density == 2 ? " 2x" : " 1.5x");
        last = address;
      }
    }
    if (!set.isEmpty()) {
      attributes.put("srcset", set.toString());
    }
  }

  private String address(Size inside) {
    Size size = own.within(inside);
    boolean isWhole = file.kind() == FileFacts.Kind.BITMAP && size.width() >= own.width();
    return isWhole ? file.thumbnails().original() : file.thumbnails().ofWidth(size.width());
  }
}
