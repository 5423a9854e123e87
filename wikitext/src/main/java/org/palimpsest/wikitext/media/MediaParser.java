package org.palimpsest.wikitext.media;

import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.Parse;
import org.palimpsest.wikitext.mark.Mark;

/** Reads what stands in the brackets of a file that is shown (spec: wikitext.md, 13.1). */
public final class MediaParser {
  private MediaParser() {}

  /**
   * A file that is shown.
   *
   * @param options what stands behind the first bar, bars and all; links in it are marks already
   * @return the mark in its place
   */
  public static String parse(Parse parse, Title file, String options) {
    parse.output().file(file.key());
    return parse.marks().add(new Mark.Media(new MediaRequest(file, options.startsWith("thumb"))));
  }
}
