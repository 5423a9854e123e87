package org.palimpsest.store.importing;

/**
 * How far the import of a file has come.
 *
 * @param items how many pages and log entries of the file have been dealt with
 * @param pages how many pages of them have brought something
 * @param revisions how many revisions have been written
 * @param logEntries how many log entries have been written
 * @param finished whether the file has been read to its end
 */
public record ImportProgress(
    long items, long pages, long revisions, long logEntries, boolean finished) {
  /** Where an import begins. */
  public static final ImportProgress NOTHING = new ImportProgress(0, 0, 0, 0, false);

  /** The same after more has been written. */
  public ImportProgress plus(long moreItems, long morePages, long moreRevisions, long moreEntries) {
    return new ImportProgress(
        items + moreItems,
        pages + morePages,
        revisions + moreRevisions,
        logEntries + moreEntries,
        finished);
  }

  /** The same at the end of the file. */
  public ImportProgress atEnd() {
    return new ImportProgress(items, pages, revisions, logEntries, true);
  }
}
