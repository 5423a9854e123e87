package org.palimpsest.actionapi.change;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.Property;
import org.palimpsest.store.change.ChangePart;

/** What {@code list=recentchanges} can tell about a change. */
enum ChangeProperty implements Property<ChangePart> {
  TITLE(null),
  TIMESTAMP(null),
  IDS(null),
  USER(ChangePart.AUTHOR),
  USERID(ChangePart.AUTHOR),
  COMMENT(ChangePart.COMMENT),
  FLAGS(null),
  SIZES(null),
  REDIRECT(ChangePart.REDIRECT),
  PATROLLED(null),
  LOGINFO(ChangePart.LOGGED),
  TAGS(ChangePart.TAGS),
  SHA1(ChangePart.CONTENT);

  private final @Nullable ChangePart part;

  ChangeProperty(@Nullable ChangePart part) {
    this.part = part;
  }

  @Override
  public @Nullable ChangePart part() {
    return part;
  }
}
