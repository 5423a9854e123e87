package org.palimpsest.wikitext.preprocess;

import org.palimpsest.wikitext.preprocess.Tree.Reading;

/**
 * What of a text comes along where it is included: not what stands between {@code <noinclude>}
 * tags, and where there are {@code <onlyinclude>} tags, only what stands between those.
 */
public final class TranscludedText {
  private static final Preprocessor PREPROCESSOR = Preprocessor.ofCore();

  private TranscludedText() {}

  /** That part of the text. */
  public static String of(String text) {
    Places ignored = PREPROCESSOR.ignoredParts(text, Reading.TRANSCLUDED);
    if (ignored.size() == 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int done = 0;
    for (int i = 0; i < ignored.size(); i++) {
      kept.append(text, done, ignored.start(i));
      done = ignored.end(i);
    }
    return kept.append(text, done, text.length()).toString();
  }
}
