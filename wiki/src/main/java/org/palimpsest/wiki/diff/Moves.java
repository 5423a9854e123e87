package org.palimpsest.wiki.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palimpsest.wiki.diff.Matches.Match;

/**
 * Finds lines that have moved: gone in one place, and new in another. Lines that have changed on
 * the way are looked for among few only, since each has to be compared with each.
 */
final class Moves {
  /** Shorter lines are there in several places by chance. */
  private static final int LEAST_CHARACTERS = 12;

  private static final int LEAST_CHARACTERS_IF_CHANGED = 24;

  private static final int MOST_LINES = 5_000;
  private static final int MOST_CHANGED_LINES = 64;
  private static final int MOST_CHANGED_CHARACTERS = 1 << 18;

  /** How alike a line that has moved and changed must be to what it was. */
  private static final int LEAST_LIKENESS = 550;

  private final Lines from;
  private final Lines to;
  private final List<Change> changes;
  private final ChangedLines changed;
  private final Matches matches;

  /** Which lines of both texts are in a change. */
  private record ChangedLines(BitSet from, BitSet to) {
    static ChangedLines of(List<Change> changes) {
      ChangedLines changed = new ChangedLines(new BitSet(), new BitSet());
      for (Change change : changes) {
        changed.from.set(change.fromStart(), change.fromEnd());
        changed.to.set(change.toStart(), change.toEnd());
      }
      return changed;
    }
  }

  Moves(Lines from, Lines to, List<Change> changes, Matches matches) {
    this.from = from;
    this.to = to;
    this.changes = changes;
    this.changed = ChangedLines.of(changes);
    this.matches = matches;
  }

  /** Matches lines that stand at another place unchanged. */
  void matchUnchanged() {
    List<Integer> removed = removed(LEAST_CHARACTERS);
    List<Integer> added = added(LEAST_CHARACTERS);
    if (removed.size() > MOST_LINES || added.size() > MOST_LINES) {
      return;
    }
    List<Match> moved = new ArrayList<>();
    Map<String, Integer> places = once(from, removed);
    once(to, added)
        .forEach((text, line) -> {
          Integer place = places.get(text);
          if (place != null) {
            moved.add(new Match(place, line, List.of(), true));
          }
        });
    moved.forEach(matches::add);
    moved.forEach(match -> {
      takeAlong(match, 1);
      takeAlong(match, -1);
    });
  }

  /** What stands beside a moved line in both places has moved with it, however short it is. */
  private void takeAlong(Match match, int step) {
    int old = match.from() + step;
    int now = match.to() + step;
    while (old >= 0
        && now >= 0
        && changed.from.get(old)
        && changed.to.get(now)
        && !from.isEmpty(old)
        && from.isSame(old, to, now)
        && matches.ofFrom(old) == null
        && matches.ofTo(now) == null) {
      matches.add(new Match(old, now, List.of(), true));
      old += step;
      now += step;
    }
  }

  /** Matches lines that stand at another place with other words in them. */
  void matchChanged(Effort effort) {
    List<Integer> removed = removed(LEAST_CHARACTERS_IF_CHANGED);
    List<Integer> added = added(LEAST_CHARACTERS_IF_CHANGED);
    if (removed.isEmpty()
        || added.isEmpty()
        || removed.size() > MOST_CHANGED_LINES
        || added.size() > MOST_CHANGED_LINES
        || characters(from, removed) + characters(to, added) > MOST_CHANGED_CHARACTERS) {
      return;
    }
    Block block =
        new Block(
            together(from, removed),
            together(to, added),
            new Change(0, removed.size(), 0, added.size()),
            effort);
    for (Candidate candidate : candidates(block)) {
      int old = removed.get(candidate.from);
      int now = added.get(candidate.to);
      if (matches.ofFrom(old) == null && matches.ofTo(now) == null) {
        List<Change> words = block.changes(candidate.from, candidate.to);
        if (block.likeness(candidate.from, candidate.to, words) >= LEAST_LIKENESS) {
          matches.add(new Match(old, now, words, true));
        }
      }
    }
  }

  private record Candidate(int from, int to, int likeness) {}

  /** The pairs that are alike, those first that are most. */
  private static List<Candidate> candidates(Block block) {
    List<Candidate> candidates = new ArrayList<>();
    for (int line = 0; line < block.fromLines(); line++) {
      int[] likenesses = block.likenesses(line, 0, block.toLines());
      for (int other = 0; other < likenesses.length; other++) {
        if (likenesses[other] >= LEAST_LIKENESS) {
          candidates.add(new Candidate(line, other, likenesses[other]));
        }
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::likeness).reversed());
    return candidates;
  }

  private List<Integer> removed(int least) {
    return changes.stream()
        .flatMapToInt(change -> IntStream.range(change.fromStart(), change.fromEnd()))
        .filter(line -> isLong(from, line, least) && matches.ofFrom(line) == null)
        .limit(MOST_LINES + 1L)
        .boxed()
        .toList();
  }

  private List<Integer> added(int least) {
    return changes.stream()
        .flatMapToInt(change -> IntStream.range(change.toStart(), change.toEnd()))
        .filter(line -> isLong(to, line, least) && matches.ofTo(line) == null)
        .limit(MOST_LINES + 1L)
        .boxed()
        .toList();
  }

  private static boolean isLong(Lines text, int line, int least) {
    return text.length(line) >= least && text.line(line).strip().length() >= least;
  }

  /** The lines that are there once only, and where. */
  private static Map<String, Integer> once(Lines text, List<Integer> lines) {
    Map<String, Integer> places = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (int line : lines) {
      if (places.putIfAbsent(text.line(line), line) != null) {
        several.add(text.line(line));
      }
    }
    places.keySet().removeAll(several);
    return places;
  }

  private static Lines together(Lines text, List<Integer> lines) {
    return Lines.of(lines.stream().map(text::line).collect(Collectors.joining("\n")));
  }

  private static int characters(Lines text, List<Integer> lines) {
    return lines.stream().mapToInt(text::length).sum();
  }
}
