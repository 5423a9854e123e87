package org.palimpsest.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.json.JsonMapper;

/** Judges whether a text is what its MIME type promises. */
final class WellFormed {
  private WellFormed() {}

  static void check(String mimeType, String body) throws XMLStreamException {
    String type = mimeType.replaceFirst(";.*", "").trim();
    switch (type) {
      case "application/json", "text/mediawiki-api-prettyprint-wrapped" ->
          JsonMapper.shared().readTree(body);
      case "text/javascript" -> assertThat(body).startsWith("/**/").endsWith(")");
      case "text/xml", "application/xml", "application/rsd+xml" -> readXml(body);
      case "application/vnd.php.serialized" -> assertThat(SerializedPhp.isWhole(body)).isTrue();
      case "text/html" -> assertThat(body).startsWith("<!DOCTYPE html>").contains("</html>");
      case "text/plain" -> assertThat(body).isEmpty();
      default -> throw new AssertionError("unexpected type: " + mimeType);
    }
  }

  private static void readXml(String body) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    // The whole help is one attribute, with more escaped signs than the JDK takes by default.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(body));
    while (reader.hasNext()) {
      reader.next();
    }
  }
}
