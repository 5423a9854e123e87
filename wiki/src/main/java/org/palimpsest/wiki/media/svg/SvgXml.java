package org.palimpsest.wiki.media.svg;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * XML of strangers: nothing is fetched, only entities that are short plain texts are unfolded, and
 * nothing nests without end.
 */
final class SvgXml {
  private static final int MAX_DEPTH = 256;
  private static final int MAX_ATTRIBUTES = 500;
  private static final int MAX_ATTRIBUTE_LENGTH = 4 * 1024 * 1024;
  private static final int MAX_ENTITIES = 10_000;
  private static final int TEXT_PIECE = 4_000;

  private SvgXml() {}

  /**
   * Walks through a file, which stands before its root.
   *
   * @throws XMLStreamException the file is no XML, or more than a drawing needs
   */
  static <T> T walk(Path file, Walk<T> walk) throws IOException, XMLStreamException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      XMLStreamReader2 xml = (XMLStreamReader2) factory().createXMLStreamReader(in);
      try {
        return walk.through(xml);
      } catch (RuntimeException e) {
        // what the parser finds wrong late it throws without a declaration
        if (e.getCause() instanceof XMLStreamException broken) {
          throw broken;
        }
        throw e;
      } finally {
        xml.close();
      }
    } catch (CharConversionException e) {
      throw new XMLStreamException(e);
    }
  }

  /** Goes on, and refuses declarations that could do more than name short texts. */
  static int next(XMLStreamReader2 xml) throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD
        && !Doctype.isHarmless(xml.getDTDInfo().getDTDInternalSubset())) {
      throw new XMLStreamException("declarations that no drawing needs");
    }
    return event;
  }

  static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((id, system, base, space) -> new ByteArrayInputStream(new byte[0]));
    factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, TEXT_PIECE);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_LENGTH);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, MAX_ENTITIES);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, 1);
    return factory;
  }

  /** What is done while walking. */
  interface Walk<T> {
    T through(XMLStreamReader2 xml) throws XMLStreamException;
  }
}
