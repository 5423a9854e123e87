package org.palimpsest.actionapi.format;

import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.RootElement;

/**
 * Prints a tree as XML.
 *
 * @param root the outermost element
 * @param mimeType the MIME type
 * @param layout how the tree is laid out
 */
record XmlPrinter(RootElement root, String mimeType, Layout layout) implements ResultPrinter {
  private static final String NAMESPACE = "http://www.mediawiki.org/xml/api/";

  /**
   * A printer of answers of this API.
   *
   * @param namespace whether the root says which namespace it is of
   */
  XmlPrinter(boolean namespace, Layout layout) {
    this(new RootElement("api", namespace ? NAMESPACE : null), "text/xml", layout);
  }

  @Override
  public String fileName() {
    return "api-result.xml";
  }

  @Override
  public ResultPrinter under(RootElement other) {
    return new XmlPrinter(other, mimeType, layout);
  }

  @Override
  public void print(ObjectNode tree, PrintContext occasion, Utf8Output out) {
    new XmlTree(out, layout).document(root, tree);
  }
}
