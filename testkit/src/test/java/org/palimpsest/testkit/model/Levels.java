package org.palimpsest.testkit.model;

import java.util.Set;

/**
 * How far the fields of a revision are hidden.
 *
 * @param content 0: it is not; 1: hidden; 2: suppressed
 * @param comment likewise
 * @param user likewise
 */
record Levels(int content, int comment, int user) {
  static final Levels VISIBLE = new Levels(0, 0, 0);
  static final int HIDDEN = 1;
  static final int SUPPRESSED = 2;

  boolean isSuppressed() {
    return content == SUPPRESSED || comment == SUPPRESSED || user == SUPPRESSED;
  }

  /** At least as far, in these fields. */
  Levels raised(Set<String> fields, int level) {
    return new Levels(
        fields.contains("content") ? Math.max(content, level) : content,
        fields.contains("comment") ? Math.max(comment, level) : comment,
        fields.contains("user") ? Math.max(user, level) : user);
  }

  /** As clients know them. */
  int mask() {
    return (content > 0 ? 1 : 0)
        | (comment > 0 ? 2 : 0)
        | (user > 0 ? 4 : 0)
        | (isSuppressed() ? 8 : 0);
  }

  /** What somebody who sees so much is told of a field: {@code +} as it is, {@code -} nothing. */
  private static char told(int level, int seen) {
    if (level == 0) {
      return '+';
    }
    return level <= seen ? 'h' : '-';
  }

  /**
   * What is told of content, comment and author.
   *
   * @param seen up to which level somebody sees what is hidden
   */
  String told(int seen) {
    return "" + told(content, seen) + told(comment, seen) + told(user, seen);
  }
}
