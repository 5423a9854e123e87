package org.palimpsest.actionapi.revision;

/** What {@code prop=revisions} can tell about a revision. */
enum RevisionProperty {
  IDS,
  TIMESTAMP,
  FLAGS,
  COMMENT,
  PARSEDCOMMENT,
  USER,
  USERID,
  SIZE,
  SLOTSIZE,
  SHA1,
  SLOTSHA1,
  CONTENTMODEL,
  CONTENT,
  TAGS,
  ROLES,
  PARSETREE;

  /** Whether it tells about a slot rather than the whole revision. */
  boolean isOfSlot() {
    return switch (this) {
      case SLOTSIZE, SLOTSHA1, CONTENTMODEL, CONTENT, PARSETREE -> true;
      case IDS, TIMESTAMP, FLAGS, COMMENT, PARSEDCOMMENT, USER, USERID, SIZE, SHA1, TAGS, ROLES ->
          false;
    };
  }
}
