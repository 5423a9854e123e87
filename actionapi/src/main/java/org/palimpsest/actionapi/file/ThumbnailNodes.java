package org.palimpsest.actionapi.file;

import java.util.List;
import java.util.Optional;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.file.Picture;

/** Says where smaller pictures are found (spec: filerevert-and-files.md, section 4). */
final class ThumbnailNodes {
  /** The sizes between which people can choose, those of thumbnails in texts first. */
  private static final List<Picture.Shown> BOXES =
      List.of(
          box(300, Integer.MAX_VALUE),
          box(600, Integer.MAX_VALUE),
          box(320, 240),
          box(640, 480),
          box(800, 600),
          box(1024, 768),
          box(1280, 1024),
          box(2560, 2048));

  private ThumbnailNodes() {}

  private static Picture.Shown box(int width, int height) {
    return new Picture.Shown(width, height, false);
  }

  /**
   * Puts one thumbnail, and larger ones for finer screens.
   *
   * @param mime whether its type is told
   */
  static void put(
      ObjectNode node, Picture picture, Picture.Shown shown, FileLinks links, boolean mime) {
    String url = url(picture, shown, links);
    node.put("thumburl", url).put("thumbwidth", shown.width()).put("thumbheight", shown.height());
    if (mime) {
      node.put("thumbmime", picture.format().mime());
    }
    ObjectNode finer = new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
    putFiner(finer, "1.5", 1.5, url, picture, shown, links);
    putFiner(finer, "2", 2, url, picture, shown, links);
    if (!finer.isEmpty()) {
      node.put("responsiveUrls", finer);
    }
  }

  private static void putFiner(
      ObjectNode into,
      String key,
      double factor,
      String url,
      Picture picture,
      Picture.Shown shown,
      FileLinks links) {
    int width = (int) Math.round(shown.width() * factor);
    int height = (int) Math.round(shown.height() * factor);
    String finer = url(picture, picture.within(width, height), links);
    if (!finer.equals(url)) {
      into.put(key, finer);
    }
  }

  /** The thumbnails of the usual sizes, by their width. */
  static ObjectNode usual(Optional<Picture> picture, FileLinks links) {
    ObjectNode node = new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
    picture.ifPresent(its ->
        BOXES.forEach(box -> {
          Picture.Shown shown = its.within(box.width(), box.height());
          node.put(
              Integer.toString(shown.width()),
              new ObjectNode()
                  .put("url", url(its, shown, links))
                  .put("width", shown.width())
                  .put("height", shown.height()));
        }));
    return node;
  }

  private static String url(Picture picture, Picture.Shown shown, FileLinks links) {
    return shown.asIs() ? links.bytes() : links.thumbnail(picture.thumbnail(shown.width()));
  }
}
