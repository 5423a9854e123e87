package org.palimpsest.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The log of the model. What stands in an entry is told by the real wiki when the entry is new, and
 * stays so; who sees what of it follows from what is hidden since. Not thread-safe.
 */
final class LogBook {
  private static final String SUPPRESSION = "suppress";

  /** Where it is hidden which log it is, and what was done. */
  private static final String UNKNOWN = "/";

  /**
   * An entry.
   *
   * @param kind its log and what was done
   * @param target what it was done to, and how
   * @param title the title in that
   * @param time when
   * @param inChanges whether recent changes have it
   */
  record Entry(
      String kind,
      String target,
      String title,
      String author,
      String comment,
      String time,
      boolean inChanges) {
    /** Whether it stands in the log that is for few. */
    boolean isClosed() {
      return kind.startsWith(SUPPRESSION);
    }
  }

  private final NavigableMap<Long, Entry> entries = new TreeMap<>();
  private final Map<Long, Levels> levels = new TreeMap<>();

  /** What the log tells of its own hiding, in no order. */
  private final List<String> hidings = new ArrayList<>();

  LogBook copy() {
    LogBook copy = new LogBook();
    copy.entries.putAll(entries);
    copy.levels.putAll(levels);
    copy.hidings.addAll(hidings);
    return copy;
  }

  /** Takes note of what is new; nothing of it is hidden. */
  void learn(Map<Long, Entry> told) {
    told.forEach(entries::putIfAbsent);
  }

  boolean has(long id) {
    return entries.containsKey(id);
  }

  List<Long> ids() {
    return List.copyOf(entries.keySet());
  }

  boolean isClosed(long id) {
    Entry entry = entries.get(id);
    return entry != null && entry.isClosed();
  }

  Levels levels(long id) {
    return levels.getOrDefault(id, Levels.VISIBLE);
  }

  /** Somebody hides or shows fields of these, newest first, which all change by it. */
  void hide(List<Long> ids, Hiding how, String by) {
    int cleared = 0;
    int set = 0;
    boolean suppressed = false;
    for (long id : ids) {
      Levels before = levels(id);
      Levels after = how.after(before);
      cleared |= before.mask() & ~after.mask();
      set |= after.mask() & ~before.mask();
      suppressed |= before.isSuppressed() || after.isSuppressed();
      levels.put(id, after);
    }
    hidings.add(hiding(suppressed ? SUPPRESSION : "delete", ids, cleared, set, by));
  }

  static String hiding(String type, List<Long> ids, int cleared, int set, String by) {
    return "%s: %s %d to %d by %s".formatted(type, ids, cleared, set, by);
  }

  List<String> hidings() {
    return hidings.stream().sorted().toList();
  }

  /** Everything that somebody who sees so much is told by the log, in no order. */
  List<String> told(int seen) {
    return readable(seen).map(id -> told(id, entry(id).kind(), seen)).sorted().toList();
  }

  /** What they are told by recent changes; of whatever was done they do not say in which entry. */
  List<String> toldByChanges(int seen) {
    return readable(seen)
        .filter(id -> entry(id).inChanges())
        .map(id ->
            levels(id).content() <= seen
                ? told(id, entry(id).kind(), seen)
                : told(id, UNKNOWN, seen).replaceFirst("^\\d+", "0"))
        .sorted()
        .toList();
  }

  /** The entries by this author that somebody is told of who sees so much, oldest first. */
  List<Long> by(String author, int seen) {
    return readable(seen)
        .filter(id -> entry(id).author().equals(author) && levels(id).user() <= seen)
        .toList();
  }

  /** The entries about this title, likewise. */
  List<Long> about(String title, int seen) {
    return readable(seen)
        .filter(id -> entry(id).title().equals(title) && levels(id).content() <= seen)
        .toList();
  }

  private Stream<Long> readable(int seen) {
    return entries.keySet().stream().filter(id -> !isClosed(id) || seen >= Levels.SUPPRESSED);
  }

  private Entry entry(long id) {
    return Objects.requireNonNull(entries.get(id));
  }

  private String told(long id, String kind, int seen) {
    Entry entry = entry(id);
    Levels hidden = levels(id);
    return line(
        id,
        kind + " " + entry.time(),
        told(entry.target(), hidden.content(), seen),
        told(entry.author(), hidden.user(), seen),
        told(entry.comment(), hidden.comment(), seen),
        hidden.isSuppressed());
  }

  /** What is told of a field: hidden or not, and what it says to those who may see it. */
  private static String told(String value, int level, int seen) {
    return field(level > 0, level <= seen ? value : null);
  }

  static String field(boolean hidden, @Nullable String value) {
    return (hidden ? "hidden " : "") + (value == null ? "-" : value);
  }

  static String line(
      long id, String kind, String target, String author, String comment, boolean suppressed) {
    return "%d %s: %s | %s | %s%s"
        .formatted(id, kind, target, author, comment, suppressed ? ", suppressed" : "");
  }
}
