package org.palimpsest.wiki.page;

/** What of the state of pages is fetched only when asked for. */
public enum PagePart {
  PROTECTION,
  /** The page that belongs to it: the talk page or the page talked about. */
  PARTNER,
  /** Whether the one who asks watches it. */
  WATCHED,
  WATCHERS,
  /** The language that it is written in. */
  LANGUAGE,
  /** How many of them have lately come by. */
  VISITORS
}
