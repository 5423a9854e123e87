package org.palimpsest.actionapi.result;

import java.io.IOException;
import java.io.Writer;

/** A text too long to be kept whole: it is written anew whenever it is printed. */
@FunctionalInterface
public interface TextSource {
  /** Writes all of it, always the same. */
  void writeTo(Writer out) throws IOException;
}
