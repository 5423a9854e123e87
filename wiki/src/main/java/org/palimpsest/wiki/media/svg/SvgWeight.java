package org.palimpsest.wiki.media.svg;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/**
 * How much work it is to paint a drawing, whose parts may stand for each other many times.
 *
 * @param things how many things are painted; {@link #TOO_MUCH} when it is more than anybody wants
 * @param layers how many pictures are painted at a time on the way to the last one, at most
 */
public record SvgWeight(long things, int layers) {
  /** More than any painter should begin with. */
  public static final long TOO_MUCH = Integer.MAX_VALUE;

  /** Reads a drawing once. */
  public static SvgWeight of(Path file) throws IOException {
    try {
      return SvgXml.walk(file, xml -> new WeighedParts().read(xml));
    } catch (XMLStreamException e) {
      return new SvgWeight(TOO_MUCH, 0);
    }
  }
}
