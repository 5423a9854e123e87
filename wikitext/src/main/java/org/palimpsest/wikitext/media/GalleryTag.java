package org.palimpsest.wikitext.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.palimpsest.wikitext.figure.GalleryMode;
import org.palimpsest.wikitext.figure.Size;
import org.palimpsest.wikitext.html.AttributeCleaner;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.tag.ExtensionTag;
import org.palimpsest.wikitext.tag.TagCall;

/** {@code <gallery>}: a file with options and a caption in each line (spec: wikitext.md, 13.3). */
public final class GalleryTag implements ExtensionTag {
  private static final int USUAL_SIZE = 120;

  @Override
  public Mark show(TagCall call) {
    Map<String, String> given = call.attributes();
    GalleryMode mode = GalleryMode.of(given.get("mode"));
    Size size = new Size(pixels(given, "widths"), pixels(given, "heights"));
    Marks marks = call.parse().marks();
    StringBuilder out = new StringBuilder();
    out.append(
        marks.add(
            new Mark.StartTag(
                "ul", attributes(call, mode, size), new Meaning.Extension(call.name()))));
    String caption = given.get("caption");
    if (caption != null && !caption.isEmpty()) {
      out.append("\n\t")
          .append(marks.add(new Mark.StartTag("li", Attributes.of("class", "gallerycaption"))))
          .append(call.inline(caption))
          .append(marks.close("li"));
    }
    GalleryLines lines = new GalleryLines(call, mode, size);
    Objects.requireNonNullElse(call.content(), "")
        .lines()
        .forEach(line -> out.append(lines.box(line)));
    return new Mark.Hidden(out.append('\n').append(marks.close("ul")).toString(), true);
  }

  /** A number of pixels, with or without unit; the usual one if it is none. */
  private static int pixels(Map<String, String> given, String name) {
    String value = given.getOrDefault(name, "").strip();
    String number = value.endsWith("px") ? value.substring(0, value.length() - 2).strip() : value;
    int pixels = Size.number(number);
    return pixels > 0 ? pixels : USUAL_SIZE;
  }

  private static Attributes attributes(TagCall call, GalleryMode mode, Size size) {
    Attributes own = new AttributeCleaner(call.parse().marks()).clean(call.rawAttributes(), "ul");
    Map<String, String> all = new LinkedHashMap<>();
    String classes = "gallery mw-gallery-" + mode.word();
    String ownClass = own.get("class");
    all.put("class", ownClass == null ? classes : classes + " " + ownClass);
    String style = Objects.requireNonNullElse(own.get("style"), "");
    int perRow = Size.number(call.attributes().getOrDefault("perrow", "").strip());
    if (perRow > 0 && !mode.isPacked()) {
      long width = (long) perRow * (mode.box(mode.frame(size.width())) + mode.gap());
      style = "max-width: " + width + "px;" + style;
    }
    if (!style.isEmpty()) {
      all.put("style", style);
    }
    own.forEach(all::putIfAbsent);
    if (mode == GalleryMode.SLIDESHOW && call.attributes().containsKey("showthumbnails")) {
      all.put("data-showthumbnails", "1");
    }
    return Attributes.copyOf(all);
  }
}
