package org.palimpsest.wikitext.media;

import java.util.Map;
import org.palimpsest.wikitext.Parse;
import org.palimpsest.wikitext.source.FileFacts;

/** Makes figures of requests for files, once it is known what exists (spec: wikitext.md, 13.2). */
public final class MediaMarkup {
  private final Parse parse;
  private final Map<String, FileFacts> files;

  /**
   * Makes figures.
   *
   * @param files the files that exist of those that are shown
   */
  public MediaMarkup(Parse parse, Map<String, FileFacts> files) {
    this.parse = parse;
    this.files = files;
  }

  /** The file as text with marks. */
  public String of(MediaRequest media) {
    String name = media.file().text();
    return files.containsKey(media.file().key())
        ? name
        : parse.marks().open("span") + name + parse.marks().close("span");
  }
}
