package org.palimpsest.wikitext.media;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.figure.GalleryBox;
import org.palimpsest.wikitext.figure.GalleryMode;
import org.palimpsest.wikitext.figure.MediaOptions;
import org.palimpsest.wikitext.figure.MediaRequest;
import org.palimpsest.wikitext.figure.Size;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.tag.TagCall;

/** Reads the lines of a gallery. */
final class GalleryLines {
  private static final List<String> OPTIONS = List.of("alt=", "link=", "page=", "lang=");

  private final TagCall call;
  private final Parse parse;
  private final GalleryMode mode;
  private final Size size;
  private final boolean showsNames;

  GalleryLines(TagCall call, GalleryMode mode, Size size) {
    this.call = call;
    this.parse = call.parse();
    this.mode = mode;
    this.size = size;
    this.showsNames = call.attributes().containsKey("showfilename");
  }

  /** The mark of the box that a line becomes; empty if it names no file. */
  String box(String line) {
    int bar = line.indexOf('|');
    String name = bar < 0 ? line : line.substring(0, bar);
    if (name.isBlank()
        || !(parse.wiki().settings().titles().parse(name, Namespace.FILE)
            instanceof ParsedTitle.Local target)) {
      return "";
    }
    Title file = target.title();
    OptionsReader reader = new OptionsReader(parse, file);
    String text = "";
    if (bar >= 0) {
      for (String part : parts(line, bar + 1)) {
        if (OPTIONS.stream().anyMatch(part.strip()::startsWith)) {
          reader.read(call.inline(part));
        } else {
          // Of several the last one counts, but all have been called.
          text = call.inline(part);
        }
      }
    }
    parse.output().file(file.key());
    MediaOptions options = reader.options().withCaption(text.isEmpty() ? null : text);
    GalleryBox box = new GalleryBox(mode, size, name(file) + text);
    return parse.marks().add(new Mark.Media(new MediaRequest(file, options, box)));
  }

  private String name(Title file) {
    if (!showsNames) {
      return "";
    }
    Marks marks = parse.marks();
    MediaAnchor anchor = new MediaAnchor(parse);
    Attributes attributes =
        Attributes.of(
            "href",
            anchor.page(file),
            "class",
            "galleryfilename galleryfilename-truncate",
            "title",
            anchor.name(file));
    return marks.add(new Mark.StartTag("a", attributes))
        + marks.add(new Mark.Literal(file.text()))
        + marks.close("a")
        + "\n";
  }

  /** What stands between bars, but for those in links and templates. */
  private static List<String> parts(String line, int from) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '|' && depth == 0) {
        parts.add(line.substring(start, i));
        start = i + 1;
      } else if (i + 1 < line.length() && line.charAt(i + 1) == c) {
        if (c == '[' || c == '{') {
          depth++;
          i++;
        } else if ((c == ']' || c == '}') && depth > 0) {
          depth--;
          i++;
        }
      }
    }
    parts.add(line.substring(start));
    return parts;
  }
}
