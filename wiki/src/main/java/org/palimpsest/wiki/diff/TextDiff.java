package org.palimpsest.wiki.diff;

import java.util.List;

/**
 * What has become of a text, as people like to read it: which lines came, went and moved, and which
 * words changed in lines that stayed. The work and what comes out are bounded, whatever the texts.
 *
 * @param from the lines of the old text
 * @param to the lines of the new text
 * @param hunks the differences in the order of the text
 * @param omitted how many more rows there would be
 */
public record TextDiff(Lines from, Lines to, List<Hunk> hunks, int omitted) {
  /** More rows than anybody reads. */
  static final int MOST_ROWS = 20_000;

  /** Compares two texts. A line end at the very end of a text makes no difference. */
  public static TextDiff between(String from, String to) {
    return between(from, to, new Effort());
  }

  static TextDiff between(String from, String to, Effort effort) {
    Lines old = Lines.withoutEmptyLast(from);
    Lines now = Lines.withoutEmptyLast(to);
    List<Change> changes = LineDiff.betweenAny(old, now, effort);
    Matches matches = new Matches();
    Moves moves = new Moves(old, now, changes, matches);
    Rewriting rewriting = new Rewriting(old, now, matches, effort);
    moves.matchUnchanged();
    changes.forEach(rewriting::match);
    moves.matchChanged(effort);
    HunkBuilder hunks = new HunkBuilder(old.size(), matches, MOST_ROWS);
    changes.forEach(hunks::add);
    return new TextDiff(old, now, hunks.hunks(), hunks.omitted());
  }

  /** How many rows there are, and would be. */
  public int rows() {
    return omitted + hunks.stream().mapToInt(hunk -> hunk.rows().size()).sum();
  }

  /** How many lines two texts have together. */
  public static long lines(String from, String to) {
    return (long) Lines.count(from) + Lines.count(to);
  }

  /** How many bytes it takes at most to compare two texts. */
  public static long bytes(String from, String to) {
    int ofLine = Integer.BYTES;
    int ofComparedLine = 36;
    int ofCharacter = 24;
    long lines = lines(from, to);
    if (lines > LineDiff.MOST_LINES) {
      return ofLine * lines;
    }
    long characters = Math.min((long) from.length() + to.length(), Rewriting.MOST_CHARACTERS);
    return (ofLine + ofComparedLine) * lines + ofCharacter * characters;
  }
}
