package org.palimpsest.testkit.model;

import java.time.Instant;

/**
 * A row of recent changes in the model.
 *
 * @param title of the page when it was written
 * @param page the id of the page
 * @param logged whether it tells of a log entry, and not of an edit
 */
record Change(
    long revision,
    String title,
    String author,
    Instant created,
    long page,
    boolean logged,
    boolean patrolled) {
  Change at(long otherPage) {
    return new Change(revision, title, author, created, otherPage, logged, patrolled);
  }

  Change asPatrolled() {
    return new Change(revision, title, author, created, page, logged, true);
  }
}
