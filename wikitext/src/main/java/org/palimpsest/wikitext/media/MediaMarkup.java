package org.palimpsest.wikitext.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.figure.Format;
import org.palimpsest.wikitext.figure.GalleryBox;
import org.palimpsest.wikitext.figure.MediaLink;
import org.palimpsest.wikitext.figure.MediaOptions;
import org.palimpsest.wikitext.figure.MediaRequest;
import org.palimpsest.wikitext.figure.Size;
import org.palimpsest.wikitext.html.PlainText;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.output.Tracking;
import org.palimpsest.wikitext.source.FileFacts;

/** Makes figures of requests for files, once it is known what exists (spec: wikitext.md, 13.2). */
public final class MediaMarkup {
  /** How wide the place of a missing file is, and how wide that of an upright one. */
  private static final int MISSING_WIDTH = 180;

  private static final int MISSING_UPRIGHT_WIDTH = 130;

  private final Parse parse;
  private final Marks marks;
  private final Map<String, FileFacts> files;
  private final MediaAnchor anchor;

  /**
   * Makes figures.
   *
   * @param files the files that exist of those that are shown
   */
  public MediaMarkup(Parse parse, Map<String, FileFacts> files) {
    this.parse = parse;
    this.marks = parse.marks();
    this.files = files;
    this.anchor = new MediaAnchor(parse);
  }

  /** The file as text with marks. */
  public String of(MediaRequest media) {
    FileFacts file = file(media.file());
    if (file == null) {
      parse.output().track(Tracking.BROKEN_FILE);
    }
    GalleryBox box = media.box();
    if (box != null) {
      return new GalleryBoxMarkup(this).of(media, box, file);
    }
    String picture = file == null ? missing(media, place(media)) : picture(media, file);
    return framed(media, picture, isBroken(media));
  }

  /** What is known of a file; null if it does not exist, or is the page of none. */
  private @Nullable FileFacts file(Title page) {
    return page.namespace() == Namespace.FILE ? files.get(page.key()) : null;
  }

  private boolean isBroken(MediaRequest media) {
    Title thumbnail = media.options().thumbnail();
    return file(media.file()) == null || (thumbnail != null && file(thumbnail) == null);
  }

  private String picture(MediaRequest media, FileFacts file) {
    MediaOptions options = media.options();
    Title thumbnail = options.thumbnail();
    FileFacts shown = thumbnail == null ? file : file(thumbnail);
    int usualWidth = parse.options().thumbnailWidth();
    if (shown == null) {
      return anchor.around(broken(words(media), new Size(usualWidth, 0)), media, "");
    }
    return picture(media, shown, Rendering.of(shown, options, usualWidth));
  }

  /** A file that exists, in a link. */
  String picture(MediaRequest media, FileFacts shown, Rendering rendering) {
    String caption = plainCaption(media.options());
    if (shown.kind() == FileFacts.Kind.OTHER) {
      return anchor.around(broken(words(media), Size.NONE), media, caption);
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    String alt = media.options().alt();
    if (alt != null) {
      attributes.put("alt", alt);
    } else if (media.options().caption() != null && !media.options().format().isFramed()) {
      attributes.put("alt", caption);
    }
    boolean isElsewhere =
        !(media.options().link() instanceof MediaLink.Description)
            || media.options().thumbnail() != null;
    if (isElsewhere && media.options().format() == Format.THUMB) {
      attributes.put("resource", anchor.page(media.file()));
    }
    rendering.describe(attributes);
    Mark image =
        new Mark.StartTag(
            "img", Attributes.copyOf(attributes), new Meaning.File(media.file().key()));
    return anchor.around(marks.add(image), media, caption);
  }

  /** A place for a file that does not exist, with a link by which it can be uploaded. */
  String missing(MediaRequest media, Size place) {
    return anchor.toUpload(broken(words(media), place), media.file());
  }

  private static Size place(MediaRequest media) {
    MediaOptions options = media.options();
    if (options.size().width() > 0 || options.format() != Format.THUMB) {
      return options.size();
    }
    int width = options.upright() == 0 ? MISSING_WIDTH : MISSING_UPRIGHT_WIDTH;
    return new Size(width, options.size().height());
  }

  /** What is read where nothing can be shown. */
  private String words(MediaRequest media) {
    String alt = media.options().alt();
    String words = alt == null || alt.isEmpty() ? plainCaption(media.options()) : alt;
    return words.isEmpty() ? anchor.name(media.file()) : words;
  }

  private String broken(String words, Size place) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "mw-file-element mw-broken-media");
    if (place.width() > 0) {
      attributes.put("data-width", Integer.toString(place.width()));
    }
    if (place.height() > 0) {
      attributes.put("data-height", Integer.toString(place.height()));
    }
    return element("span", Attributes.copyOf(attributes), marks.add(new Mark.Literal(words)));
  }

  /** What is said about a file whose caption is not seen. */
  private String plainCaption(MediaOptions options) {
    return options.format().isFramed() || options.caption() == null
        ? ""
        : PlainText.of(options.caption(), marks);
  }

  private String framed(MediaRequest media, String picture, boolean isBroken) {
    MediaOptions options = media.options();
    Map<String, String> attributes = new LinkedHashMap<>();
    String classes = classes(options);
    if (!classes.isEmpty()) {
      attributes.put("class", classes);
    }
    attributes.put("typeof", (isBroken ? "mw:Error " : "") + options.format().type());
    if (!options.isFigure()) {
      return element("span", Attributes.copyOf(attributes), picture);
    }
    String caption = element("figcaption", Attributes.NONE, orEmpty(options.caption()));
    return element("figure", Attributes.copyOf(attributes), picture + caption);
  }

  private static String classes(MediaOptions options) {
    StringJoiner classes = new StringJoiner(" ");
    if (options.hasDefaultSize()) {
      classes.add("mw-default-size");
    }
    if (options.horizontal() != null) {
      classes.add("mw-halign-" + options.horizontal());
    }
    if (options.vertical() != null && !options.isFigure()) {
      classes.add("mw-valign-" + options.vertical());
    }
    if (options.hasBorder() && !options.format().isFramed()) {
      classes.add("mw-image-border");
    }
    if (!options.classes().isEmpty()) {
      classes.add(options.classes());
    }
    return classes.toString();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  String element(String name, Attributes attributes, String content) {
    return marks.add(new Mark.StartTag(name, attributes)) + content + marks.close(name);
  }
}
