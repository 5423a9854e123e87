package org.palimpsest.wiki.media.svg;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** XML of strangers: nothing is fetched, no entity is unfolded, nothing nests without end. */
final class SvgXml {
  private static final int MAX_DEPTH = 256;
  private static final int MAX_ATTRIBUTES = 500;
  private static final int MAX_ATTRIBUTE_LENGTH = 4 * 1024 * 1024;
  private static final int TEXT_PIECE = 4_000;

  private SvgXml() {}

  /** Walks through a drawing. */
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

  /** What is done while walking. */
  interface Walk<T> {
    T through(XMLStreamReader2 xml) throws XMLStreamException;
  }
}
