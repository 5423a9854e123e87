package org.palimpsest.actionapi;

import org.palimpsest.actionapi.format.PrintContext;
import org.palimpsest.actionapi.format.ResultPrinter;
import org.palimpsest.actionapi.format.Utf8Output;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

/** Prints a document that takes the place of a result, as it is. */
record DocumentPrinter(String mimeType, String fileName) implements ResultPrinter {
  private static final String TEXT = "text";

  /** A result that is nothing but this text. */
  static ObjectNode root(Node text) {
    return new ObjectNode().put(TEXT, text);
  }

  @Override
  public void print(ObjectNode root, PrintContext occasion, Utf8Output out) {
    switch (root.get(TEXT)) {
      case Node.Text(String text) -> out.text(text);
      case Node.Written(var text) -> out.written(text);
      case null, default -> throw new IllegalArgumentException("no text");
    }
  }
}
