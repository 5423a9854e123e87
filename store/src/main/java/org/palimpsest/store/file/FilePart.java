package org.palimpsest.store.file;

/** What of a version of a file is read only when asked for. */
public enum FilePart {
  AUTHOR,
  COMMENT,
  /** The page that has the file's title. */
  PAGE,
  /** What the bytes say of themselves, which is read by a query of its own. */
  METADATA
}
