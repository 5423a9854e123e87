package org.palimpsest.actionapi.block;

/** What {@code list=blocks} can tell about a block. */
enum BlockProperty {
  ID,
  USER,
  USERID,
  BY,
  BYID,
  TIMESTAMP,
  EXPIRY,
  REASON,
  RANGE,
  FLAGS,
  RESTRICTIONS
}
