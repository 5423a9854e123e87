package org.palimpsest.actionapi.format;

import java.nio.charset.StandardCharsets;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * Prints a tree as XML: the root is {@code <api>}.
 *
 * @param namespace whether the root says which namespace it is of
 */
record XmlPrinter(boolean namespace, Layout layout) implements ResultPrinter {
  @Override
  public String mimeType() {
    return "text/xml";
  }

  @Override
  public String fileName() {
    return "api-result.xml";
  }

  @Override
  public byte[] print(ObjectNode root, Occasion occasion) {
    return new XmlTree(layout).document(root, namespace).getBytes(StandardCharsets.UTF_8);
  }
}
