package org.palimpsest.actionapi.change;

/** What {@code list=watchlist} can tell about a change. */
enum WatchlistProperty {
  IDS,
  TITLE,
  FLAGS,
  USER,
  USERID,
  COMMENT,
  PARSEDCOMMENT,
  TIMESTAMP,
  PATROL,
  SIZES,
  NOTIFICATIONTIMESTAMP,
  LOGINFO,
  TAGS,
  EXPIRY
}
