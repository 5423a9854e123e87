package org.palimpsest.store.file;

/** What of a version of a file is read only when asked for. */
public enum FilePart {
  AUTHOR,
  COMMENT,
  /** What the bytes say of themselves. */
  METADATA
}
