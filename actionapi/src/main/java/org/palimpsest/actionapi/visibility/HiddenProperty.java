package org.palimpsest.actionapi.visibility;

/** What {@code list=hiddenitems} can tell of an item. */
enum HiddenProperty {
  IDS,
  TITLE,
  TIMESTAMP,
  USER,
  LEVELS,
  CHANGE
}
