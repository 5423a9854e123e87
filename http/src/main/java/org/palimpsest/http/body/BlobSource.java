package org.palimpsest.http.body;

import java.io.IOException;
import java.io.InputStream;

/** Something stored that can be read from any place on, for instance a file. */
@FunctionalInterface
public interface BlobSource {
  /**
   * Opens a part of it, which the caller closes.
   *
   * @param offset where the part begins, in bytes
   * @param length how many bytes will be read at most
   * @throws IOException when it cannot be read, or has gone
   */
  InputStream open(long offset, long length) throws IOException;
}
