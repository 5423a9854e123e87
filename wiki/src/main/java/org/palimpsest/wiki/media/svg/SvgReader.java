package org.palimpsest.wiki.media.svg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what drawings say of themselves. */
public final class SvgReader {
  static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final int MAX_TEXT = 64 * 1024;
  private static final int MAX_LANGUAGES = 500;

  private static final Set<String> MOVING =
      Set.of("animate", "animateMotion", "animateColor", "animateTransform", "set", "script");

  private final Map<String, Integer> languages = new LinkedHashMap<>();
  private @Nullable String title;
  private @Nullable String description;
  private boolean animated;

  /** What stands directly in the drawing and is being read. */
  private @Nullable String open;

  private SvgReader() {}

  /** What a drawing says; empty: the file is none, or no XML. */
  public static Optional<Drawing> read(Path file) throws IOException {
    try {
      return SvgXml.walk(file, xml -> new SvgReader().drawing(xml));
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  /**
   * The element that holds all others. A drawing is known by it alone, other files are read whole.
   *
   * @return empty: the file is no XML
   */
  public static Optional<QName> root(Path file) throws IOException {
    try {
      return SvgXml.walk(
          file,
          xml -> {
            Optional<QName> root = root(xml);
            while (!root.map(SvgReader::isDrawing).orElse(true) && xml.hasNext()) {
              SvgXml.next(xml);
            }
            return root;
          });
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  /** Whether an element is a drawing. */
  public static boolean isDrawing(QName root) {
    return root.getLocalPart().equals("svg") && root.getNamespaceURI().equals(NAMESPACE);
  }

  private static Optional<QName> root(XMLStreamReader2 xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (SvgXml.next(xml) == XMLStreamConstants.START_ELEMENT) {
        return Optional.of(xml.getName());
      }
    }
    return Optional.empty();
  }

  private Optional<Drawing> drawing(XMLStreamReader2 xml) throws XMLStreamException {
    if (!root(xml).map(SvgReader::isDrawing).orElse(false)) {
      return Optional.empty();
    }
    String width = xml.getAttributeValue(null, "width");
    String height = xml.getAttributeValue(null, "height");
    SvgSize size = SvgSize.of(width, height, xml.getAttributeValue(null, "viewBox"));
    int depth = 1;
    while (depth > 0) {
      switch (SvgXml.next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          element(xml, depth);
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS -> text(xml, depth);
        default -> {}
      }
    }
    return Optional.of(new Drawing(size.width(), size.height(), told(size, width, height)));
  }

  private void element(XMLStreamReader2 xml, int depth) {
    String name = xml.getLocalName();
    boolean ours = NAMESPACE.equals(xml.getNamespaceURI());
    open = ours && depth == 2 ? name : null;
    if (ours && depth > 2) {
      animated |= MOVING.contains(name);
      String system = xml.getAttributeValue(null, "systemLanguage");
      if (system != null && languages.size() < MAX_LANGUAGES) {
        note(system);
      }
    }
  }

  private void note(String system) {
    for (String language : system.split(",", MAX_LANGUAGES)) {
      String tag = language.strip();
      if (tag.matches("[A-Za-z0-9-]{1,30}")) {
        languages.put(tag, 2);
      }
    }
  }

  private void text(XMLStreamReader2 xml, int depth) {
    if (depth != 2 || open == null || xml.getTextLength() > MAX_TEXT) {
      return;
    }
    String text = xml.getText().strip();
    if (text.isEmpty()) {
      return;
    }
    if (open.equals("title")) {
      title = text;
    } else if (open.equals("desc")) {
      description = text;
    }
  }

  private ObjectNode told(SvgSize size, @Nullable String width, @Nullable String height) {
    ObjectNode told = JsonMapper.shared().createObjectNode();
    told.put("version", 2);
    told.put("width", size.width());
    told.put("height", size.height());
    told.put("originalWidth", SvgSize.given(width) ? width : "100%");
    told.put("originalHeight", SvgSize.given(height) ? height : "100%");
    if (title != null) {
      told.put("title", title);
    }
    if (description != null) {
      told.put("description", description);
    }
    if (animated) {
      told.put("animated", true);
    }
    ObjectNode translations = told.putObject("translations");
    languages.forEach(translations::put);
    for (String language : languages.keySet()) {
      int dash = language.indexOf('-');
      if (dash > 0 && !translations.has(language.substring(0, dash))) {
        translations.put(language.substring(0, dash), 1);
      }
    }
    return told;
  }
}
