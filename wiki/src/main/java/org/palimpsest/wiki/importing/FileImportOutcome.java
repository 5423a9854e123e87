package org.palimpsest.wiki.importing;

import org.palimpsest.store.importing.ImportProgress;

/** What has come of importing a file. */
public sealed interface FileImportOutcome {
  /**
   * All of it has been read.
   *
   * @param progress what has been written, earlier calls included
   * @param skipped how many pages have a title that no page can have here, in this call
   */
  record Done(ImportProgress progress, long skipped) implements FileImportOutcome {}

  /** All of it had been read already by an earlier call. */
  record DoneBefore(ImportProgress progress) implements FileImportOutcome {}

  /**
   * The file is broken at some place. What came before it stays.
   *
   * @param sentence what is wrong and where
   */
  record Broken(String sentence, ImportProgress progress) implements FileImportOutcome {}
}
