package org.palimpsest.actionapi.format;

import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.RootElement;

/** Prints the result of one request. Immutable. */
public interface ResultPrinter {
  /** The MIME type, without the charset, which is always UTF-8. */
  String mimeType();

  /** The name under which a browser may keep the result. */
  String fileName();

  /** The bytes of a result. */
  byte[] print(ObjectNode root, PrintContext occasion);

  /** The same for a document of another kind, where the format knows kinds of documents. */
  default ResultPrinter under(RootElement root) {
    return this;
  }

  /** Whether this parameter is not to be reported though nobody knows it. */
  default boolean ignores(String parameter) {
    return false;
  }
}
