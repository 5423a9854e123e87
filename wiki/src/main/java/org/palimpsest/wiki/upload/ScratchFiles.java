package org.palimpsest.wiki.upload;

import java.io.IOException;
import java.nio.file.Path;

/** Makes files for bytes that have no other place for a while. Thread-safe. */
@FunctionalInterface
public interface ScratchFiles {
  /**
   * A new, empty file, which the caller deletes; that of a process that is killed goes with others
   * of its kind.
   *
   * @throws IOException when there is no room
   */
  Path create() throws IOException;
}
