package org.palimpsest.store.ranking;

/**
 * A measure by which all pages are ranked and which no index holds, as none of them is worth making
 * every edit dearer.
 */
public enum Ranking {
  /** The second of the latest revision, the earliest first. */
  OLDEST("r.created", " JOIN live_revision r ON r.id = p.latest", false),
  /** The size in bytes, the smallest first. */
  SHORTEST("p.length", "", false),
  /** The size in bytes, the largest first. */
  LONGEST("p.length", "", true),
  /** The number of revisions, the smallest first. */
  FEWEST_REVISIONS(Ranking.REVISIONS, "", false),
  /** The number of revisions, the largest first. */
  MOST_REVISIONS(Ranking.REVISIONS, "", true);

  private static final String REVISIONS =
      "(SELECT count(*) FROM live_revision r WHERE r.page_id = p.id)";

  final String measure;
  final String join;

  /** Whether the largest come first. */
  public final boolean falling;

  Ranking(String measure, String join, boolean falling) {
    this.measure = measure;
    this.join = join;
    this.falling = falling;
  }
}
