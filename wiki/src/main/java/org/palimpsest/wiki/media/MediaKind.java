package org.palimpsest.wiki.media;

/** What a file is for its readers. The names are those that clients and the database know. */
public enum MediaKind {
  /** Nobody knows. */
  UNKNOWN,
  /** A picture made of pixels. */
  BITMAP,
  /** A picture made of lines. */
  DRAWING,
  /** Sound. */
  AUDIO,
  /** Moving pictures. */
  VIDEO,
  /** Sound, moving pictures or both. */
  MULTIMEDIA,
  /** A document with pages, sheets or slides. */
  OFFICE,
  /** Text. */
  TEXT,
  /** Something that runs. */
  EXECUTABLE,
  /** Files packed into one. */
  ARCHIVE
}
