package org.palimpsest.wiki.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Compares two texts as lists of numbers, one part after the other: the block that a part's texts
 * have in common and that is rarest divides it in two, until nothing in common is left. Once the
 * effort is spent, what is left to compare is divided only by what it has once in both texts.
 */
final class Regions {
  private final Effort effort;
  private final RarestBlock blocks;
  private final OnceInBoth rest;
  private final Deque<Change> open = new ArrayDeque<>();
  private List<Change> changes = new ArrayList<>();

  /** For comparing any parts of two texts of these numbers, one after the other. */
  Regions(LineNumbers.Numbered lines, Effort effort) {
    this.effort = effort;
    this.blocks = new RarestBlock(lines, effort);
    this.rest = new OnceInBoth(lines, effort);
  }

  /** The changes of whole texts in the order of the lines. */
  static List<Change> compare(LineNumbers.Numbered lines, Effort effort) {
    return new Regions(lines, effort)
        .compare(new Change(0, lines.from().length, 0, lines.to().length));
  }

  /** The changes of a part in the order of the lines. */
  List<Change> compare(Change part) {
    changes = new ArrayList<>();
    open.push(part);
    while (!open.isEmpty()) {
      divide(open.pop());
    }
    return changes;
  }

  private void divide(Change part) {
    if (part.removed() == 0 || part.added() == 0) {
      if (part.removed() != part.added()) {
        changes.add(part);
      }
      return;
    }
    Change block = effort.isSpent() ? null : blocks.find(part);
    if (effort.isSpent()) {
      changes.addAll(rest.compare(part));
    } else if (block == null) {
      changes.add(part);
    } else {
      open.push(new Change(block.fromEnd(), part.fromEnd(), block.toEnd(), part.toEnd()));
      open.push(new Change(part.fromStart(), block.fromStart(), part.toStart(), block.toStart()));
    }
  }
}
