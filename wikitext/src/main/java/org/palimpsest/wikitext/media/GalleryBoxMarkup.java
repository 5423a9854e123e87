package org.palimpsest.wikitext.media;

import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.figure.Format;
import org.palimpsest.wikitext.figure.GalleryBox;
import org.palimpsest.wikitext.figure.GalleryMode;
import org.palimpsest.wikitext.figure.MediaRequest;
import org.palimpsest.wikitext.figure.Size;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.source.FileFacts;

/** Makes the boxes of galleries (spec: wikitext.md, 13.3). */
final class GalleryBoxMarkup {
  /** Packed pictures have more pixels than their places, as scripts make them larger. */
  private static final double PACKED_DENSITY = 1.5;

  private static final int LEAST_PACKED_WIDTH = 60;
  private static final int TEXT_MARGIN = 20;

  private final MediaMarkup markup;

  GalleryBoxMarkup(MediaMarkup markup) {
    this.markup = markup;
  }

  /**
   * The box of a picture.
   *
   * @param file null if it does not exist
   */
  String of(MediaRequest media, GalleryBox box, @Nullable FileFacts file) {
    GalleryMode mode = box.mode();
    Size place = mode.isPacked() ? packed(box.size()) : box.size();
    double density = mode.isPacked() ? PACKED_DENSITY : 1;
    int width = box.size().width();
    String picture;
    String style;
    if (file == null) {
      picture = markup.missing(media, place.times(density));
      style = "height: " + mode.frameHeight(box.size().height()) + "px;";
    } else {
      Rendering rendering = Rendering.within(file, place, density);
      picture = markup.picture(media, file, rendering);
      width = mode.isPacked() ? Math.max(rendering.seen().width(), LEAST_PACKED_WIDTH) : width;
      style = "width: " + mode.frame(width) + "px;";
      if (mode == GalleryMode.TRADITIONAL) {
        style += " height: " + mode.frameHeight(box.size().height()) + "px;";
      }
    }
    String type = (file == null ? "mw:Error " : "") + Format.PLAIN.type();
    String inner = markup.element("span", Attributes.of("typeof", type), picture);
    String thumb = markup.element("div", Attributes.of("class", "thumb", "style", style), inner);
    String content = "\n\t\t\t" + thumb + text(box, mode.frame(width)) + "\n\t\t";
    String boxStyle = "width: " + mode.box(mode.frame(width)) + "px";
    return "\n\t\t"
        + markup.element("li", Attributes.of("class", "gallerybox", "style", boxStyle), content);
  }

  /** Packed pictures are equally high, and as wide as they like. */
  private static Size packed(Size size) {
    return new Size(size.height() * 10 + 100, size.height());
  }

  private String text(GalleryBox box, int frame) {
    if (!box.mode().hidesText()) {
      return "\n\t\t\t" + below(box);
    }
    if (box.text().isEmpty()) {
      return "";
    }
    String style = "width: " + (frame - TEXT_MARGIN) + "px";
    return "\n\t\t\t"
        + markup.element(
            "div",
            Attributes.of("class", "gallerytextwrapper", "style", style),
            below(box) + "\n\t\t\t");
  }

  private String below(GalleryBox box) {
    return markup.element("div", Attributes.of("class", "gallerytext"), box.text());
  }
}
