package org.palimpsest.actionapi.page;

/** What {@code prop=info} can tell about a page when asked. */
enum PageProperty {
  PROTECTION,
  TALKID,
  WATCHED,
  WATCHERS,
  NOTIFICATIONTIMESTAMP,
  SUBJECTID,
  ASSOCIATEDPAGE,
  URL,
  DISPLAYTITLE,
  VARIANTTITLES,
  LINKCLASSES
}
