package org.palimpsest.wiki.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares two texts by the lines that each of them has once: as many of them as stand in the same
 * order are held on to, and what is the same before and behind each of them. Whatever lies between
 * counts as changed. This is the first step of what is known as the patience difference, and nearly
 * linear.
 */
final class OnceInBoth {
  private static final int SEVERAL = -2;
  private static final int NONE = -1;

  private final int[] from;
  private final int[] to;
  private final Effort effort;

  /** Where a line is in the part of the first text; only in use while partners are looked for. */
  private final int[] places;

  OnceInBoth(LineNumbers.Numbered lines, Effort effort) {
    this.from = lines.from();
    this.to = lines.to();
    this.effort = effort;
    this.places = new int[lines.count()];
    Arrays.fill(places, NONE);
  }

  /** The changes of a part. */
  List<Change> compare(Change part) {
    List<Change> changes = new ArrayList<>();
    int[] partners = partners(part);
    int fromDone = part.fromStart();
    int toDone = part.toStart();
    for (int index : inOrder(partners)) {
      int anchor = part.fromStart() + index;
      addTrimmed(changes, new Change(fromDone, anchor, toDone, partners[index]));
      fromDone = anchor + 1;
      toDone = partners[index] + 1;
    }
    addTrimmed(changes, new Change(fromDone, part.fromEnd(), toDone, part.toEnd()));
    return changes;
  }

  /** For each line of the first text its place in the second, if both have it once. */
  private int[] partners(Change part) {
    effort.take(2L * part.removed() + part.added());
    for (int i = part.fromStart(); i < part.fromEnd(); i++) {
      places[from[i]] = places[from[i]] == NONE ? i : SEVERAL;
    }
    int[] partners = new int[part.removed()];
    Arrays.fill(partners, NONE);
    for (int i = part.toStart(); i < part.toEnd(); i++) {
      int place = places[to[i]];
      if (place >= 0) {
        int index = place - part.fromStart();
        partners[index] = partners[index] == NONE ? i : SEVERAL;
      }
    }
    for (int i = part.fromStart(); i < part.fromEnd(); i++) {
      places[from[i]] = NONE;
    }
    return partners;
  }

  /** The longest row of places whose partners are in order, too. */
  private List<Integer> inOrder(int[] partners) {
    int[] ends = new int[partners.length];
    int[] before = new int[partners.length];
    int length = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] < 0) {
        continue;
      }
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        effort.take(1);
        if (partners[ends[middle]] < partners[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? NONE : ends[low - 1];
      ends[low] = i;
      length = Math.max(length, low + 1);
    }
    List<Integer> row = new ArrayList<>(length);
    for (int i = length == 0 ? NONE : ends[length - 1]; i != NONE; i = before[i]) {
      row.add(i);
    }
    return row.reversed();
  }

  private void addTrimmed(List<Change> changes, Change part) {
    int start = 0;
    int most = Math.min(part.removed(), part.added());
    while (start < most && from[part.fromStart() + start] == to[part.toStart() + start]) {
      start++;
    }
    int end = 0;
    while (end < most - start && from[part.fromEnd() - 1 - end] == to[part.toEnd() - 1 - end]) {
      end++;
    }
    effort.take(1L + start + end);
    Change change =
        new Change(
            part.fromStart() + start,
            part.fromEnd() - end,
            part.toStart() + start,
            part.toEnd() - end);
    if (change.removed() > 0 || change.added() > 0) {
      changes.add(change);
    }
  }
}
