package org.palimpsest.actionapi.log;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.Property;
import org.palimpsest.store.log.LogPart;

/** What {@code list=logevents} can tell about a log entry. */
enum LogProperty implements Property<LogPart> {
  IDS(LogPart.PAGE),
  TITLE(null),
  TYPE(null),
  USER(LogPart.AUTHOR),
  USERID(LogPart.AUTHOR),
  TIMESTAMP(null),
  COMMENT(LogPart.COMMENT),
  DETAILS(LogPart.DETAILS),
  TAGS(LogPart.TAGS);

  private final @Nullable LogPart part;

  LogProperty(@Nullable LogPart part) {
    this.part = part;
  }

  @Override
  public @Nullable LogPart part() {
    return part;
  }
}
