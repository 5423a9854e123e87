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
  LINKCLASSES,
  VISITINGWATCHERS,
  PRELOADCONTENT,
  /** Older than {@link #PRELOADCONTENT}: what extensions would give, so nothing. */
  PRELOAD,
  /** That the page may be read, without which nothing at all would be said of it. */
  READABLE
}
