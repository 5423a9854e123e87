package org.palimpsest.wiki.diff;

import java.util.List;

/**
 * Lines that are compared word by word with the lines that another text has in their place: how
 * alike two of them are, and which words differ. Lines are counted from the block's first. Used by
 * one thread.
 */
final class Block {
  /** How alike two lines with the same words are; without a word in common it is 0. */
  static final int EQUAL = 1000;

  /** A line that has nearly all words of a shorter one is at least so much like it. */
  private static final int CONTAINING = 400;

  private static final int LEAST_CONTAINED = 10;

  private final Words from;
  private final Words to;
  private final LineNumbers.Numbered numbers;
  private final Regions regions;
  private final Effort effort;

  /** How much each word says, and how much each line does. */
  private final int[] weights;

  private final int[] fromWeights;
  private final int[] toWeights;

  /** How often each word is in the line looked at; all 0 in between. */
  private final int[] counts;

  Block(Lines fromText, Lines toText, Change part, Effort effort) {
    this.from = Words.of(fromText, part.fromStart(), part.fromEnd());
    this.to = Words.of(toText, part.toStart(), part.toEnd());
    this.effort = effort;
    this.numbers = LineNumbers.of(from, to, new Change(0, from.size(), 0, to.size()), effort);
    effort.allow(
        LineDiff.STEPS_AT_LEAST + LineDiff.STEPS_PER_LINE * ((long) from.size() + to.size()));
    this.regions = new Regions(numbers, effort);
    this.counts = new int[numbers.count()];
    this.weights = new int[numbers.count()];
    this.fromWeights = weights(from, numbers.from());
    this.toWeights = weights(to, numbers.to());
  }

  private int[] weights(Words words, int[] ofWords) {
    int[] ofLines = new int[words.lines()];
    for (int line = 0; line < ofLines.length; line++) {
      for (int i = words.lineStart(line); i < words.lineEnd(line); i++) {
        int weight = words.weight(i);
        weights[ofWords[i]] = weight;
        ofLines[line] += weight;
      }
    }
    return ofLines;
  }

  int fromLines() {
    return from.lines();
  }

  int toLines() {
    return to.lines();
  }

  /**
   * How alike a line is to each of some lines, by the words that they share in whatever order: 0 to
   * {@link #EQUAL}.
   */
  int[] likenesses(int fromLine, int toFirst, int toEnd) {
    int[] likenesses = new int[toEnd - toFirst];
    count(fromLine, 1);
    for (int line = toFirst; line < toEnd; line++) {
      likenesses[line - toFirst] =
          likeness(sharedWeight(line), fromWeights[fromLine], toWeights[line]);
    }
    count(fromLine, -1);
    return likenesses;
  }

  /** What must become of a line to make it another, in characters from their starts. */
  List<Change> changes(int fromLine, int toLine) {
    Change part = part(fromLine, toLine);
    return ChangedWords.of(from, to, part, regions.compare(part));
  }

  /** How alike two lines are if these words of them are changed and the others stay. */
  int likeness(int fromLine, int toLine, List<Change> changes) {
    int start = from.start(from.lineStart(fromLine));
    int stays = fromWeights[fromLine];
    int word = from.lineStart(fromLine);
    for (Change change : changes) {
      while (word < from.lineEnd(fromLine) && from.end(word) - start <= change.fromStart()) {
        word++;
      }
      for (; word < from.lineEnd(fromLine) && from.end(word) - start <= change.fromEnd(); word++) {
        stays -= weights[numbers.from()[word]];
      }
    }
    return likeness(stays, fromWeights[fromLine], toWeights[toLine]);
  }

  private Change part(int fromLine, int toLine) {
    return new Change(
        from.lineStart(fromLine), from.lineEnd(fromLine), to.lineStart(toLine), to.lineEnd(toLine));
  }

  private void count(int fromLine, int times) {
    for (int i = from.lineStart(fromLine); i < from.lineEnd(fromLine); i++) {
      counts[numbers.from()[i]] += times;
    }
    effort.take(from.lineEnd(fromLine) - from.lineStart(fromLine));
  }

  private int sharedWeight(int toLine) {
    int[] words = numbers.to();
    int start = to.lineStart(toLine);
    int end = to.lineEnd(toLine);
    int shared = 0;
    for (int i = start; i < end; i++) {
      shared += counts[words[i]]-- > 0 ? weights[words[i]] : 0;
    }
    for (int i = start; i < end; i++) {
      counts[words[i]]++;
    }
    effort.take(2L * (end - start));
    return shared;
  }

  private static int likeness(int shared, int all, int others) {
    if (shared == 0) {
      return 0;
    }
    int likeness = (int) (2L * EQUAL * shared / (all + others));
    boolean contained = shared >= LEAST_CONTAINED && shared * 10L >= Math.min(all, others) * 8L;
    return contained ? Math.max(likeness, CONTAINING) : likeness;
  }
}
