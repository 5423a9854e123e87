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
  /** Not all of it is older than the other history ({@code …-timestamps-overlap}). */
  OVERLAP,
  /** It is more than can be merged at once ({@code mergehistory-fail-toobig}). */
  TOO_BIG
}
