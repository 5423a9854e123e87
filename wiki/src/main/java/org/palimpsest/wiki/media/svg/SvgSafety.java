package org.palimpsest.wiki.media.svg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.palimpsest.model.message.Message;

/**
 * Looks for what could run or call home when a browser shows a drawing. Anything that is not known
 * to be quiet is refused; keys are MediaWiki's.
 */
public final class SvgSafety {
  private static final int MAX_STYLE = 1024 * 1024;

  private final AttributeRules attributes = new AttributeRules();

  private SvgSafety() {}

  /** Why a drawing may not be kept; empty: it may. */
  public static Optional<Message> danger(Path file) throws IOException {
    try {
      return SvgXml.walk(file, xml -> new SvgSafety().danger(xml));
    } catch (XMLStreamException e) {
      return Optional.of(Message.of("uploadinvalidxml"));
    }
  }

  private Optional<Message> danger(XMLStreamReader2 xml) throws XMLStreamException {
    while (xml.hasNext()) {
      Optional<Message> danger =
          switch (SvgXml.next(xml)) {
            case XMLStreamConstants.START_ELEMENT -> element(xml);
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction(xml);
            case XMLStreamConstants.DTD ->
                Doctype.isKnown(xml.getDTDInfo().getDTDSystemId())
                    ? Optional.empty()
                    : Optional.of(Message.of("upload-scripted-dtd"));
            default -> Optional.empty();
          };
      if (danger.isPresent()) {
        return danger;
      }
    }
    return Optional.empty();
  }

  private static Optional<Message> instruction(XMLStreamReader2 xml) {
    return xml.getPITarget().toLowerCase(Locale.ROOT).equals("xml-stylesheet")
        ? Optional.of(Message.of("upload-scripted-pi-callback"))
        : Optional.empty();
  }

  private Optional<Message> element(XMLStreamReader2 xml) throws XMLStreamException {
    String space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    if (!Namespaces.areKnown(space)) {
      return Optional.of(Message.of("uploadscriptednamespace", Message.plain(space)));
    }
    String name = xml.getLocalName().toLowerCase(Locale.ROOT);
    switch (name) {
      case "script", "handler", "stylesheet", "iframe" -> {
        return Optional.of(Message.of("uploaded-script-svg", Message.plain(name)));
      }
      default -> {}
    }
    Optional<Message> danger = attributes.danger(name, xml);
    return danger.isPresent() || !name.equals("style") ? danger : style(xml);
  }

  /** Looks at a style sheet, all of its pieces together. */
  private static Optional<Message> style(XMLStreamReader2 xml) throws XMLStreamException {
    StringBuilder sheet = new StringBuilder();
    while (true) {
      switch (SvgXml.next(xml)) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (sheet.length() + xml.getTextLength() > MAX_STYLE) {
            return Optional.of(Message.of("uploadinvalidxml"));
          }
          sheet.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        case XMLStreamConstants.START_ELEMENT -> {
          return Optional.of(Message.of("uploaded-hostile-svg", "banned-element", 1, 1));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return StyleSheet.danger(sheet.toString());
        }
        default -> {}
      }
    }
  }
}
