package org.palimpsest.wiki.importing;

import org.palimpsest.store.importing.ImportProgress;

/** Is told how an import goes on. */
public interface ImportListener {
  /** Somebody who does not listen. */
  ImportListener NONE = (_, _) -> {};

  /**
   * Something has been written, and stays; or more of what is known already has been passed over.
   *
   * @param bytesRead how much of the file has been read, as it lies on the disk
   */
  void progress(long bytesRead, ImportProgress progress);
}
