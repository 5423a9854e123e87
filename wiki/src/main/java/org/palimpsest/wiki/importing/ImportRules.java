package org.palimpsest.wiki.importing;

/**
 * How imported revisions become part of histories.
 *
 * @param byTime whether revisions are written in the order of their times, not in that of the dump
 * @param byDigest whether a revision is known by its time and the digest that the dump gives for
 *     it; if not, by all that it says
 * @param findReverts whether what was reverted, and what reverted it, is tagged
 * @param countForAccounts whether they count as edits of the accounts that have made them
 */
record ImportRules(
    boolean byTime, boolean byDigest, boolean findReverts, boolean countForAccounts) {
  /** A wiki is restored from its own dump. */
  static final ImportRules RESTORING = new ImportRules(true, false, true, true);

  /** Pages of another wiki come into this one, as MediaWiki takes them in. */
  static final ImportRules TAKING_IN = new ImportRules(false, true, false, false);
}
