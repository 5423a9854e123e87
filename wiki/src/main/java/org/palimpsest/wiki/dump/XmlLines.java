package org.palimpsest.wiki.dump;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML of a line for each element, indented. Attributes are given as names and values in
 * turn. Used by one thread.
 */
final class XmlLines {
  private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

  private final XMLStreamWriter xml;
  private int depth;

  XmlLines(Writer out) throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
  }

  /** Begins the outermost element. */
  void root(String name, DumpSchema schema, String language) throws XMLStreamException {
    String instance = "http://www.w3.org/2001/XMLSchema-instance";
    xml.writeStartElement(name);
    xml.writeDefaultNamespace(schema.namespace());
    xml.writeNamespace("xsi", instance);
    xml.writeAttribute(
        "xsi", instance, "schemaLocation", schema.namespace() + " " + schema.location());
    xml.writeAttribute("version", schema.version());
    xml.writeAttribute("xml", XML_NAMESPACE, "lang", language);
    depth++;
  }

  /** Begins an element that holds others. */
  void open(String name) throws XMLStreamException {
    indent();
    xml.writeStartElement(name);
    depth++;
  }

  /** Ends the element that was begun last. */
  void close() throws XMLStreamException {
    depth--;
    indent();
    xml.writeEndElement();
  }

  /** Ends the outermost element and the document. */
  void end() throws XMLStreamException {
    close();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.close();
  }

  /** An element with nothing in it. */
  void empty(String name, String... attributes) throws XMLStreamException {
    indent();
    xml.writeEmptyElement(name);
    writeAttributes(attributes);
  }

  /** An element with a text in it, or with nothing if the text is empty. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    if (text.isEmpty()) {
      empty(name, attributes);
      return;
    }
    indent();
    xml.writeStartElement(name);
    writeAttributes(attributes);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equals("xml:space")) {
        xml.writeAttribute("xml", XML_NAMESPACE, "space", attributes[i + 1]);
      } else {
        xml.writeAttribute(attributes[i], attributes[i + 1]);
      }
    }
  }

  private void indent() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
