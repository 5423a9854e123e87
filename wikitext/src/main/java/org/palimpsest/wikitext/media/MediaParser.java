package org.palimpsest.wikitext.media;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.figure.MediaOptions;
import org.palimpsest.wikitext.figure.MediaRequest;
import org.palimpsest.wikitext.inline.QuotePass;
import org.palimpsest.wikitext.link.FreeLinkPass;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.output.Tracking;

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
    OptionsReader reader = new OptionsReader(parse, file);
    int start = 0;
    while (start <= options.length() && !options.isEmpty()) {
      int bar = options.indexOf('|', start);
      int end = bar < 0 ? options.length() : bar;
      String part = options.substring(start, end);
      if (part.endsWith("pxpx")) {
        parse.output().track(Tracking.DOUBLE_UNIT);
      }
      reader.read(part);
      start = end + 1;
    }
    MediaOptions read = reader.options();
    MediaOptions shown = read.withCaption(caption(parse, read));
    return parse.marks().add(new Mark.Media(new MediaRequest(file, shown, null)));
  }

  /** What is said about it: within a line, and with links only where it is seen. */
  private static @Nullable String caption(Parse parse, MediaOptions read) {
    if (read.caption() == null) {
      return null;
    }
    String quoted = QuotePass.apply(read.caption(), parse.marks()).replace('\n', ' ');
    return read.isFigure() ? FreeLinkPass.apply(quoted, parse) : quoted;
  }
}
