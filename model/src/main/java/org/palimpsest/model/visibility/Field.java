package org.palimpsest.model.visibility;

/** The three parts of a revision, file version or log entry that can be hidden, each by itself. */
public enum Field {
  CONTENT,
  COMMENT,
  USER
}
