package org.palimpsest.wikitext.media;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.figure.Format;
import org.palimpsest.wikitext.figure.MediaLink;
import org.palimpsest.wikitext.figure.MediaOptions;
import org.palimpsest.wikitext.figure.Size;
import org.palimpsest.wikitext.html.PlainText;
import org.palimpsest.wikitext.inline.QuotePass;
import org.palimpsest.wikitext.link.Destinations;
import org.palimpsest.wikitext.mark.Marks;

/**
 * Reads the parts that stand behind the name of a file. What is no option is the caption, and the
 * last caption counts.
 */
final class OptionsReader {
  private static final double USUAL_UPRIGHT = 0.75;
  private static final double MOST_UPRIGHT = 100;

  private final Parse parse;
  private final Title file;
  private final Destinations destinations;

  private @Nullable Format format;
  private @Nullable Title thumbnail;
  private @Nullable String horizontal;
  private @Nullable String vertical;
  private boolean hasBorder;
  private String classes = "";
  private Size size = Size.NONE;
  private double upright;
  private @Nullable MediaLink link;
  private @Nullable String alt;
  private @Nullable String caption;

  OptionsReader(Parse parse, Title file) {
    this.parse = parse;
    this.file = file;
    this.destinations = new Destinations(parse);
  }

  /** Reads one part. */
  void read(String part) {
    String trimmed = part.strip();
    Size given = Size.read(trimmed);
    if (given != null) {
      size = given;
      return;
    }
    MediaWords.Found word = MediaWords.standard().find(trimmed);
    if (word == null
        || !(word.value() == null ? apply(word.name()) : apply(word.name(), word.value()))) {
      caption = part;
    }
  }

  /** What has been read. */
  MediaOptions options() {
    return new MediaOptions(
        format == null ? Format.PLAIN : format,
        thumbnail,
        horizontal,
        vertical,
        hasBorder,
        classes,
        size,
        upright,
        link == null ? new MediaLink.Description() : link,
        alt,
        caption == null || caption.isEmpty() ? null : caption);
  }

  private boolean apply(String name) {
    switch (name) {
      case "thumbnail" -> {
        return format(Format.THUMB);
      }
      case "framed" -> {
        return format(Format.FRAME);
      }
      case "frameless" -> {
        return format(Format.FRAMELESS);
      }
      case "border" -> hasBorder = true;
      case "upright" -> upright = USUAL_UPRIGHT;
      case "left", "right", "center", "none" -> horizontal = horizontal == null ? name : horizontal;
      case "baseline", "sub", "super", "top", "text_top", "middle", "bottom", "text_bottom" ->
          vertical = vertical == null ? name.replace('_', '-') : vertical;
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean format(Format other) {
    boolean isFirst = format == null;
    format = isFirst ? other : format;
    return isFirst;
  }

  private boolean apply(String name, String value) {
    switch (name) {
      case "alt" -> alt = plain(value);
      case "class" -> classes = plain(value);
      case "manualthumb" -> {
        return thumbnail(value);
      }
      case "upright" -> {
        return upright(value.strip());
      }
      case "link" -> {
        return link(value.strip());
      }
      case "lang" -> {
        return hasEnding("svg");
      }
      case "page" -> {
        return hasEnding("pdf") || hasEnding("djvu") || hasEnding("tiff") || hasEnding("tif");
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean hasEnding(String ending) {
    return file.key().toLowerCase(Locale.ROOT).endsWith("." + ending);
  }

  private boolean thumbnail(String value) {
    if (!format(Format.THUMB)) {
      return false;
    }
    ParsedTitle name = parse.wiki().settings().titles().parse(plain(value), Namespace.FILE);
    thumbnail = name instanceof ParsedTitle.Local local ? local.title() : file;
    parse.output().thumbnail(thumbnail.key());
    return true;
  }

  private boolean upright(String value) {
    boolean isNumber = !value.isEmpty() && value.length() < 20;
    int points = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      points += c == '.' ? 1 : 0;
      isNumber &= (c >= '0' && c <= '9') || c == '.';
    }
    if (!isNumber || points > 1 || value.equals(".")) {
      return false;
    }
    double factor = Double.parseDouble(value);
    upright = factor > 0 ? Math.min(factor, MOST_UPRIGHT) : USUAL_UPRIGHT;
    return true;
  }

  /** The first link counts. */
  private boolean link(String value) {
    MediaLink found = value.isEmpty() ? new MediaLink.Nowhere() : target(value);
    if (found != null && link == null) {
      link = found;
      if (found instanceof MediaLink.Page(ParsedTitle target)) {
        destinations.keep(target);
      }
    }
    return found != null;
  }

  private @Nullable MediaLink target(String value) {
    String text = plain(value);
    if (Destinations.hasProtocol(text)) {
      String address = value.indexOf(Marks.START) < 0 ? destinations.outside(text) : null;
      return address == null ? null : new MediaLink.Outside(address);
    }
    ParsedTitle title = parse.wiki().settings().titles().parse(text);
    return title instanceof ParsedTitle.Invalid ? null : new MediaLink.Page(title);
  }

  private String plain(String marked) {
    return PlainText.of(QuotePass.apply(marked, parse.marks()), parse.marks());
  }
}
