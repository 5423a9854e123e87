package org.palimpsest.actionapi.tag;

/** What {@code list=tags} can tell about a tag. */
enum TagProperty {
  DISPLAYNAME,
  DESCRIPTION,
  HITCOUNT,
  DEFINED,
  SOURCE,
  ACTIVE
}
