package org.palimpsest.actionapi.revision;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.Property;
import org.palimpsest.store.revision.RevisionPart;

/** What {@code prop=revisions} can tell about a revision. */
enum RevisionProperty implements Property<RevisionPart> {
  IDS(null),
  TIMESTAMP(null),
  FLAGS(null),
  COMMENT(RevisionPart.COMMENT),
  USER(RevisionPart.AUTHOR),
  USERID(RevisionPart.AUTHOR),
  SIZE(null),
  SLOTSIZE(null),
  SHA1(RevisionPart.SHA1),
  SLOTSHA1(RevisionPart.SHA1),
  CONTENTMODEL(null),
  CONTENT(RevisionPart.TEXT),
  TAGS(RevisionPart.TAGS),
  ROLES(null);

  private final @Nullable RevisionPart part;

  RevisionProperty(@Nullable RevisionPart part) {
    this.part = part;
  }

  @Override
  public @Nullable RevisionPart part() {
    return part;
  }

  /** Whether it tells about a slot rather than the whole revision. */
  boolean isOfSlot() {
    return switch (this) {
      case SLOTSIZE, SLOTSHA1, CONTENTMODEL, CONTENT -> true;
      case IDS, TIMESTAMP, FLAGS, COMMENT, USER, USERID, SIZE, SHA1, TAGS, ROLES -> false;
    };
  }
}
