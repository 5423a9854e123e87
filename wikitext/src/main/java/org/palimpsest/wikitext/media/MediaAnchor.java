package org.palimpsest.wikitext.media;

import java.util.LinkedHashMap;
import java.util.Map;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.figure.MediaLink;
import org.palimpsest.wikitext.figure.MediaRequest;
import org.palimpsest.wikitext.link.Destinations;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;

/** What stands around a picture: a link, or nothing to click on. */
final class MediaAnchor {
  private final Parse parse;
  private final Destinations destinations;

  MediaAnchor(Parse parse) {
    this.parse = parse;
    this.destinations = new Destinations(parse);
  }

  /**
   * The picture with what stands around it.
   *
   * @param picture the picture, as marks
   * @param title what one sees when pointing at it; empty for nothing
   */
  String around(String picture, MediaRequest media, String title) {
    Map<String, String> attributes = new LinkedHashMap<>();
    String element = "a";
    switch (media.options().link()) {
      case MediaLink.Description _ -> description(media, title, attributes);
      case MediaLink.Nowhere _ -> {
        element = "span";
        title(title, attributes);
      }
      case MediaLink.Page(ParsedTitle target) -> {
        attributes.put("href", destinations.address(target));
        attributes.put("title", title.isEmpty() ? destinations.name(target) : title);
      }
      case MediaLink.Outside(String address) -> {
        attributes.put("href", address);
        title(title, attributes);
        if (destinations.isUnfollowed(address)) {
          attributes.put("rel", "nofollow");
        }
      }
    }
    return around(picture, element, attributes);
  }

  private void description(MediaRequest media, String title, Map<String, String> attributes) {
    attributes.put("href", page(media.file()));
    if (media.options().thumbnail() == null) {
      attributes.put("class", "mw-file-description");
      title(title, attributes);
    } else {
      attributes.put("title", name(media.file()));
    }
  }

  /** A link to the form by which a file is uploaded that does not exist. */
  String toUpload(String words, Title file) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("href", Destinations.upload(file));
    attributes.put("class", "new");
    attributes.put("title", name(file));
    return around(words, "a", attributes);
  }

  private String around(String content, String element, Map<String, String> attributes) {
    return parse
            .marks()
            .add(new Mark.StartTag(element, Attributes.copyOf(attributes), Meaning.PLAIN))
        + content
        + parse.marks().close(element);
  }

  private static void title(String title, Map<String, String> attributes) {
    if (!title.isEmpty()) {
      attributes.put("title", title);
    }
  }

  /** The address of the page of a file. */
  String page(Title file) {
    return destinations.address(new ParsedTitle.Local(file, ""));
  }

  /** The name of the page of a file. */
  String name(Title file) {
    return destinations.name(new ParsedTitle.Local(file, ""));
  }
}
