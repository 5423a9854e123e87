package org.palimpsest.wiki.media.svg;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;

/** A drawing for those who paint it, read with the same bounds as when it was looked at. */
public final class SvgEvents implements AutoCloseable {
  private final InputStream in;

  /** Opens a drawing. */
  public SvgEvents(Path file) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file));
  }

  /** What it consists of; to be asked for once. */
  public XMLEventReader reader() throws XMLStreamException {
    return SvgXml.factory().createXMLEventReader(in);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
