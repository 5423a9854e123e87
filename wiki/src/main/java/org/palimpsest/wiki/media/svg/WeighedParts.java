package org.palimpsest.wiki.media.svg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** The parts of a drawing, which part names which, and what each weighs. Used by one thread. */
final class WeighedParts {
  private static final int MOST = 200_000;
  private static final int DEEPEST = 400;
  private static final int FILTER = 50;

  private static final Pattern REFERENCE =
      Pattern.compile("(?:^\\s*|url\\(\\s*['\"]?)#([^'\")\\s]{1,200})");

  private static final Pattern LAYER =
      Pattern.compile("\\b(?:opacity|filter|mask|clip-path|mix-blend-mode|isolation)\\b");

  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Part> named = new HashMap<>();

  /** Parts that a style sheet may lend to any other. */
  private final List<String> lent = new ArrayList<>();

  private boolean layeredByStyles;

  private static final class Part {
    private final int own;
    private final boolean layered;
    private final List<Part> children = new ArrayList<>(0);
    private final List<String> references = new ArrayList<>(0);
    private long weight = -1;
    private int layers;

    Part(int own, boolean layered) {
      this.own = own;
      this.layered = layered;
    }
  }

  SvgWeight read(XMLStreamReader2 xml) throws XMLStreamException {
    Deque<Part> open = new ArrayDeque<>();
    boolean styles = false;
    while (xml.hasNext()) {
      switch (SvgXml.next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (parts.size() == MOST) {
            return new SvgWeight(SvgWeight.TOO_MUCH, 0);
          }
          Part part = part(xml);
          Optional.ofNullable(open.peek()).ifPresent(parent -> parent.children.add(part));
          open.push(part);
          styles = xml.getLocalName().equals("style");
        }
        case XMLStreamConstants.END_ELEMENT -> {
          open.pop();
          styles = false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (styles) {
            note(xml.getText());
          }
        }
        default -> {}
      }
    }
    return weighed();
  }

  private Part part(XMLStreamReader2 xml) {
    boolean layered = false;
    List<String> references = new ArrayList<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i);
      layered |=
          LAYER.matcher(name).find() || (name.equals("style") && LAYER.matcher(value).find());
      collect(value, references);
    }
    String element = xml.getLocalName().toLowerCase(Locale.ROOT);
    Part part = new Part(element.startsWith("fe") ? FILTER : 1, layered);
    part.references.addAll(references);
    parts.add(part);
    String id = xml.getAttributeValue(null, "id");
    if (id != null) {
      named.putIfAbsent(id, part);
    }
    return part;
  }

  private void note(String styles) {
    layeredByStyles |= LAYER.matcher(styles).find();
    collect(styles, lent);
  }

  private static void collect(String text, List<String> into) {
    if (text.indexOf('#') >= 0) {
      Matcher matcher = REFERENCE.matcher(text);
      while (matcher.find()) {
        into.add(matcher.group(1));
      }
    }
  }

  private SvgWeight weighed() {
    if (parts.isEmpty()) {
      return new SvgWeight(SvgWeight.TOO_MUCH, 0);
    }
    long all = weigh(parts.getFirst(), 0);
    for (String id : lent) {
      Part part = named.get(id);
      if (part != null) {
        all = bounded(all + weigh(part, 0) * parts.size());
      }
    }
    return new SvgWeight(all, parts.getFirst().layers);
  }

  private long weigh(Part part, int depth) {
    if (depth > DEEPEST) {
      return SvgWeight.TOO_MUCH;
    }
    if (part.weight >= 0) {
      return part.weight;
    }
    // whoever names itself on the way gets nothing for that
    part.weight = 0;
    long weight = part.own;
    int layers = 0;
    for (Part child : part.children) {
      weight = bounded(weight + weigh(child, depth + 1));
      layers = Math.max(layers, child.layers);
    }
    for (String id : part.references) {
      Part other = named.get(id);
      if (other != null) {
        weight = bounded(weight + weigh(other, depth + 1));
        layers = Math.max(layers, other.layers + 1);
      }
    }
    part.weight = weight;
    part.layers = layers + (part.layered || layeredByStyles ? 1 : 0);
    return weight;
  }

  private static long bounded(long weight) {
    return Math.min(weight, SvgWeight.TOO_MUCH);
  }
}
