package org.palimpsest.wikitext.link;

import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;

/** What becomes of links to files, which show them. */
@FunctionalInterface
public interface FileLinks {
  /**
   * A file that is shown.
   *
   * @param options what stands behind the first bar, bars and all; links in it are marks already
   * @return the text with marks in its place
   */
  String show(Parse parse, Title file, String options);
}
