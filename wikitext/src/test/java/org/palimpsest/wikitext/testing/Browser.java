package org.palimpsest.wikitext.testing;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.palimpsest.wikitext.node.Node;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What browsers make of HTML, and the same of our nodes, as text that can be compared. */
public final class Browser {
  private Browser() {}

  /** The tree that a browser builds of HTML in a body. */
  public static String reads(String html) {
    StringBuilder out = new StringBuilder();
    append(tree(html), out);
    return out.toString();
  }

  /** The nodes that a browser makes of HTML in a body. */
  public static org.w3c.dom.Node tree(String html) {
    HtmlDocumentBuilder parser = new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW);
    try {
      return parser.parseFragment(new InputSource(new StringReader(html)), "body");
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException(html, e);
    }
  }

  /** The tree that a reader of XML builds of HTML, which fails where it is not properly nested. */
  public static String readsAsXml(String html) {
    try {
      StringBuilder out = new StringBuilder();
      InputSource source = new InputSource(new StringReader("<body>" + html + "</body>"));
      append(
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source).getFirstChild(),
          out);
      return out.toString();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException(html, e);
    }
  }

  private static void append(org.w3c.dom.Node parent, StringBuilder out) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      switch (node.getNodeType()) {
        case org.w3c.dom.Node.TEXT_NODE -> out.append(node.getNodeValue());
        case org.w3c.dom.Node.ELEMENT_NODE -> {
          TreeMap<String, String> attributes = new TreeMap<>();
          NamedNodeMap all = node.getAttributes();
          for (int i = 0; i < all.getLength(); i++) {
            attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
          }
          out.append("\n⟨").append(node.getNodeName()).append(attributes);
          append(node, out);
          out.append('⟩');
        }
        default -> out.append("\n⟨!").append(node.getNodeValue()).append('⟩');
      }
    }
  }

  /** The tree that is meant. */
  public static String shouldRead(List<Node> nodes) {
    StringBuilder out = new StringBuilder();
    append(nodes, out);
    return out.toString();
  }

  private static void append(List<Node> nodes, StringBuilder out) {
    for (Node node : nodes) {
      switch (node) {
        case Node.Text(String text) -> out.append(text);
        case Node.Comment(String text) -> out.append("\n⟨! ").append(text).append(" ⟩");
        case Node.Written _ -> throw new IllegalArgumentException("written already");
        case Node.Element element -> {
          out.append("\n⟨")
              .append(element.name())
              .append(new TreeMap<>(element.attributes().asMap()));
          append(element.children(), out);
          out.append('⟩');
        }
      }
    }
  }
}
