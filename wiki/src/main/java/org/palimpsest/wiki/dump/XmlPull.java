package org.palimpsest.wiki.dump;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.dump.BrokenDumpException.Flaw;

/**
 * Walks through the elements of XML as it streams by, whoever wrote it: no declaration of a
 * document type, no depth without end, no text longer than its reader wants. Names are local names.
 * Used by one thread.
 */
final class XmlPull {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_ATTRIBUTES = 64;
  private static final int MAX_ATTRIBUTE_LENGTH = 10_000;
  private static final int TEXT_PIECE = 4_000;

  /** The parser remembers every name for good, and a dump has some fifty. */
  private static final int MAX_NAMES = 1_000;

  private final MeteredInput metered;
  private final XMLStreamReader xml;
  private final StringBuilder text = new StringBuilder();
  private final Set<QName> names = new HashSet<>();
  private String page = "";

  XmlPull(InputStream in) throws BrokenDumpException {
    this.metered = new MeteredInput(in);
    try {
      this.xml = factory().createXMLStreamReader(metered);
    } catch (XMLStreamException e) {
      throw new BrokenDumpException(Flaw.BROKEN, "This is no XML.", line(e), "", e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, TEXT_PIECE);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_LENGTH);
    return factory;
  }

  /** Says in which page whatever goes wrong from now on is; empty: in none. */
  void inPage(String title) {
    page = title;
  }

  String page() {
    return page;
  }

  long line() {
    return xml.getLocation().getLineNumber();
  }

  /** The name of the element that has begun last. */
  String name() {
    return xml.getLocalName();
  }

  @Nullable String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /**
   * Goes to the next element inside the one that is being read, which is read as a whole before
   * this is called again.
   *
   * @return false when there is none, and the one that was being read has ended
   */
  boolean nextChild() throws BrokenDumpException {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        case XMLStreamConstants.DTD ->
            throw broken(Flaw.DOCUMENT_TYPE, "A document type declaration is not accepted.");
        case XMLStreamConstants.ENTITY_REFERENCE -> throw unknownEntity();
        default -> {}
      }
    }
  }

  private BrokenDumpException unknownEntity() {
    return broken(Flaw.BROKEN, "The entity \"" + xml.getLocalName() + "\" is not known.");
  }

  /** Passes over the element that has begun last, with all that is in it. */
  void skip() throws BrokenDumpException {
    while (nextChild()) {
      skip();
    }
  }

  /**
   * Reads the element that has begun last as a text.
   *
   * @param most how many characters it may have
   */
  String text(int most) throws BrokenDumpException {
    String element = name();
    text.setLength(0);
    while (true) {
      switch (next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(most, element);
        case XMLStreamConstants.END_ELEMENT -> {
          return text.toString();
        }
        case XMLStreamConstants.START_ELEMENT -> skip();
        case XMLStreamConstants.ENTITY_REFERENCE -> throw unknownEntity();
        default -> {}
      }
    }
  }

  private void append(int most, String element) throws BrokenDumpException {
    try {
      int length = xml.getTextLength();
      if (text.length() + length > most) {
        throw broken(
            Flaw.TOO_LARGE,
            "The element \"%s\" is longer than %,d characters.".formatted(element, most));
      }
      text.append(xml.getTextCharacters(), xml.getTextStart(), length);
    } catch (WstxLazyException e) {
      throw broken(e);
    }
  }

  private int next() throws BrokenDumpException {
    try {
      metered.begin();
      int event = xml.next();
      switch (event) {
        // Reads a piece of it; the parser would pass over all of it at once.
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            xml.getTextLength();
        default -> meetNames(event);
      }
      return event;
    } catch (XMLStreamException | WstxLazyException e) {
      throw broken(e);
    }
  }

  private void meetNames(int event) throws BrokenDumpException {
    if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
      meet(new QName("?", xml.getPITarget()));
    } else if (event == XMLStreamConstants.START_ELEMENT) {
      meet(xml.getName());
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        meet(xml.getAttributeName(i));
      }
      for (int i = 0; i < xml.getNamespaceCount(); i++) {
        meet(new QName("xmlns", String.valueOf(xml.getNamespacePrefix(i))));
      }
    }
  }

  private void meet(QName name) throws BrokenDumpException {
    if (names.add(name) && names.size() > MAX_NAMES) {
      throw broken(Flaw.TOO_LARGE, "The XML has more names than any dump has.");
    }
  }

  private BrokenDumpException broken(Exception e) {
    Throwable cause = e;
    long line = line();
    while (true) {
      if (cause instanceof XMLStreamException where && where.getLocation() != null) {
        line = Math.max(line, where.getLocation().getLineNumber());
      }
      if (cause.getCause() == null) {
        break;
      }
      cause = cause.getCause();
    }
    String said = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new BrokenDumpException(
        Flaw.BROKEN,
        "The XML is broken here: " + said.lines().findFirst().orElse(""),
        line,
        page,
        e);
  }

  private static long line(XMLStreamException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
  }

  BrokenDumpException broken(Flaw flaw, String what) {
    return new BrokenDumpException(flaw, what, line(), page, null);
  }
}
