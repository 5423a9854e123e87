package org.palimpsest.store.ranking;

/** Which redirects are listed. */
public enum RedirectRanking {
  /** All of them. */
  ALL("", ""),
  /** Those that lead to a page of this wiki that does not exist. */
  BROKEN(
      " LEFT JOIN page t ON t.namespace = d.namespace AND t.title_key = d.title_key",
      "d.interwiki = '' AND d.namespace >= 0 AND t.id IS NULL"),
  /** Those that lead to another redirect. */
  DOUBLE(
      """
       JOIN page t ON t.namespace = d.namespace AND t.title_key = d.title_key
       JOIN redirect e ON e.page_id = t.id\
      """,
      "d.interwiki = ''");

  final String join;
  final String condition;

  RedirectRanking(String join, String condition) {
    this.join = join;
    this.condition = condition;
  }

  /** How many steps of the way are told. */
  int steps() {
    return this == DOUBLE ? 2 : 1;
  }
}
