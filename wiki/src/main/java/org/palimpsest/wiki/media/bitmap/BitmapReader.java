package org.palimpsest.wiki.media.bitmap;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads what pictures of one format say of themselves. Thread-safe. */
public interface BitmapReader {
  /** All formats that are read. */
  List<BitmapReader> ALL = List.of(new Png(), new Jpeg(), new Gif(), new Webp());

  /** The name of the format in headers. */
  String mime();

  /** Whether a file begins as the format does. */
  boolean recognises(FileBytes file) throws IOException;

  /**
   * What a picture says.
   *
   * @return empty: it is damaged, and nobody can tell its size
   * @throws java.io.EOFException likewise: its end is missing
   */
  Optional<Bitmap> read(FileBytes file) throws IOException;
}
