package org.palimpsest.wiki.edit;

/**
 * What has to be true of the page for an edit to go on.
 *
 * @param missing the page must not exist ({@code createonly})
 * @param present the page must exist ({@code nocreate})
 * @param evenIfDeleted it may be made anew even if it has been deleted since editing began
 */
public record Existence(boolean missing, boolean present, boolean evenIfDeleted) {
  /** It may exist or not. */
  public static final Existence EITHER = new Existence(false, false, false);
}
