package org.palimpsest.wiki.merge;

/** What about two pages keeps the history of one from becoming part of the other's. */
public enum MergeProblem {
  /** There is no page whose history is to be merged ({@code mergehistory-fail-invalid-source}). */
  INVALID_SOURCE,
  /** There is no page that it is to become part of ({@code mergehistory-fail-invalid-dest}). */
  INVALID_TARGET,
  /** There is nothing that a time could be compared with ({@code …-bad-timestamp}). */
  BAD_TIME,
  /** It is one page ({@code mergehistory-fail-self-merge}). */
  SAME_PAGE,
  /** It would end before it begins ({@code mergehistory-fail-start-after-end}). */
  REVERSED,
  /**
   * The other history has revisions in between, or none behind it ({@code …-timestamps-overlap}).
   */
  OVERLAP,
  /**
   * Another revision would become the current one of a page that keeps some of its history ({@code
   * mergehistory-fail-change-current-revision}).
   */
  CURRENT,
  /** There is nothing between the times ({@code mergehistory-fail-no-change}). */
  NOTHING,
  /** It is more than can be merged at once ({@code mergehistory-fail-toobig}). */
  TOO_BIG
}
