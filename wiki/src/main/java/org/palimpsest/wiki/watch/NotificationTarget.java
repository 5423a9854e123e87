package org.palimpsest.wiki.watch;

import java.time.Instant;

/** Up to which change somebody has seen a page. */
public sealed interface NotificationTarget {
  /** They have seen all. */
  record AllSeen() implements NotificationTarget {}

  /** Not those since this time. */
  record Since(Instant time) implements NotificationTarget {}

  /** Not this revision and those after it. */
  record From(long revisionId) implements NotificationTarget {}

  /** Not those that come after this revision in the history of its page. */
  record After(long revisionId) implements NotificationTarget {}
}
