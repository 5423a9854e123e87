package org.palimpsest.wiki.event;

/**
 * Something that has happened to the wiki, told to followers after the transaction that did it. The
 * names of the components are those of the kept form, so an old one is never renamed.
 */
public sealed interface WikiEvent {
  /**
   * A page has been made.
   *
   * @param page the page
   * @param revision its first revision
   * @param change the row of recent changes that shows it; 0 if that of a log entry does
   */
  record PageCreated(long page, long revision, long change) implements WikiEvent {}

  /**
   * A page has a new revision.
   *
   * @param page the page
   * @param revision the new revision
   * @param change the row of recent changes that shows it; 0 if that of a log entry does
   */
  record PageEdited(long page, long revision, long change) implements WikiEvent {}

  /**
   * A file has another current version, and is made if it had none.
   *
   * @param file the file
   * @param version its current version
   * @param page its page
   * @param log the log entry that tells of it
   */
  record FileChanged(long file, long version, long page, long log) implements WikiEvent {}

  /**
   * A page has been deleted.
   *
   * @param page the page
   * @param log the log entry that tells of it
   */
  record PageDeleted(long page, long log) implements WikiEvent {}

  /**
   * A page has another title.
   *
   * @param page the page
   * @param log the log entry that tells of it
   */
  record PageMoved(long page, long log) implements WikiEvent {}

  /**
   * The history of a page, or the beginning of it, has become part of that of another page.
   *
   * @param page the page that it was of; it may exist no more
   * @param target the page that it is of now
   * @param log the log entry that tells of it
   */
  record HistoryMerged(long page, long target, long log) implements WikiEvent {}

  /**
   * Revisions of long ago have become part of the history of a page, which may have been made for
   * them.
   *
   * @param page the page
   */
  record HistoryImported(long page) implements WikiEvent {}

  /**
   * Deleted revisions have come back to a page, or made it anew.
   *
   * @param page the page
   * @param log the log entry that tells of it
   */
  record PageRestored(long page, long log) implements WikiEvent {}

  /**
   * A page or a title is protected in another way than before.
   *
   * @param page the page; 0 for a title of which there is none
   * @param log the log entry that tells of it
   */
  record ProtectionChanged(long page, long log) implements WikiEvent {}

  /**
   * Fields of revisions, versions of files or log entries have been hidden or shown. Which of them
   * is kept with the log entry.
   *
   * @param page the page that they are of; 0 for none that exists
   * @param log the log entry that tells of it
   */
  record VisibilityChanged(long page, long log) implements WikiEvent {}

  /**
   * Something has been logged.
   *
   * @param log the log entry
   */
  record LogWritten(long log) implements WikiEvent {}
}
