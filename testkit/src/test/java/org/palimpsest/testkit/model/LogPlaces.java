package org.palimpsest.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Where the log says that revisions lie, of a wiki that began empty: at which title, and whether
 * they are deleted. Edits, and which revisions were chosen to be restored, are not logged, so these
 * are known from those who made them; so are the ids and times of all revisions. All else follows
 * from the log: null revisions it names, a redirect is the revision of the same second that nobody
 * claims, and moves, merges, deletions and restorations say what became of the others, and how many
 * they were. Only for wikis where one act followed the other, since the log does not say in which
 * order edits and entries of one second came.
 */
final class LogPlaces {
  final NavigableMap<String, NavigableSet<Long>> live = new TreeMap<>();
  final NavigableMap<String, NavigableSet<Long>> deleted = new TreeMap<>();

  private final Diary diary;
  private final Map<Long, Instant> times;
  private final Set<Long> claimed = new HashSet<>();

  /** What the entry before has deleted. */
  private NavigableSet<Long> justDeleted = new TreeSet<>();

  private LogPlaces(Diary diary, Map<Long, Instant> times) {
    this.diary = diary;
    this.times = times;
    diary.written.forEach(each -> claimed.add(each.revision()));
  }

  /**
   * Replays a log.
   *
   * @param entries oldest first
   * @param times when each revision was made that there is
   */
  static LogPlaces of(List<JsonNode> entries, Diary diary, Map<Long, Instant> times) {
    LogPlaces places = new LogPlaces(diary, times);
    entries.forEach(entry -> places.claimed.add(entry.at("/revid").asLong(0)));
    List<Diary.Written> edits = new ArrayList<>(diary.written);
    for (JsonNode entry : entries) {
      Instant at = time(entry, "/timestamp");
      while (!edits.isEmpty() && !edits.getFirst().at().isAfter(at)) {
        places.edit(edits.removeFirst());
      }
      places.replay(entry, at);
    }
    edits.forEach(places::edit);
    places.live.values().removeIf(Set::isEmpty);
    places.deleted.values().removeIf(Set::isEmpty);
    return places;
  }

  private static Instant time(JsonNode entry, String where) {
    return Instant.parse(entry.at(where).asString());
  }

  private void edit(Diary.Written edit) {
    at(live, edit.title()).add(edit.revision());
  }

  private static NavigableSet<Long> at(
      NavigableMap<String, NavigableSet<Long>> places, String title) {
    return places.computeIfAbsent(title, _ -> new TreeSet<>());
  }

  /** All revisions that lie there, which do so no longer. */
  private static NavigableSet<Long> take(
      NavigableMap<String, NavigableSet<Long>> places, String title) {
    NavigableSet<Long> taken = new TreeSet<>(at(places, title));
    places.remove(title);
    return taken;
  }

  private void replay(JsonNode entry, Instant at) {
    String title = entry.at("/title").asString();
    NavigableSet<Long> before = justDeleted;
    justDeleted = new TreeSet<>();
    switch (entry.at("/type").asString() + "/" + entry.at("/action").asString()) {
      case "protect/protect", "protect/modify", "protect/unprotect", "import/upload" ->
          named(entry, title);
      case "delete/delete", "delete/delete_redir" -> {
        justDeleted = take(live, title);
        at(deleted, title).addAll(justDeleted);
      }
      case "delete/restore" -> restore(entry, title, at);
      case "move/move", "move/move_redir" -> move(entry, title, at);
      case "merge/merge" -> merge(entry, title, at, before);
      default -> {}
    }
  }

  /** A null revision. */
  private void named(JsonNode entry, String title) {
    long revision = entry.at("/revid").asLong(0);
    if (revision != 0) {
      at(live, title).add(revision);
    }
  }

  private void restore(JsonNode entry, String title, Instant at) {
    int count = entry.at("/params/count/revisions").asInt();
    NavigableSet<Long> all = at(deleted, title);
    Set<Long> chosen = count == all.size() ? Set.copyOf(all) : diary.restoredAt(title, at);
    assertThat(chosen).as("restored by %s", entry).hasSize(count);
    assertThat(all).as("deleted before %s", entry).containsAll(chosen);
    at(live, title).addAll(chosen);
    all.removeAll(chosen);
  }

  private void move(JsonNode entry, String title, Instant at) {
    String target = entry.at("/params/target_title").asString();
    assertThat(at(live, target)).as("in the way of %s", entry).isEmpty();
    live.put(target, take(live, title));
    named(entry, target);
    if (!entry.at("/params/suppressredirect").asBoolean(false)) {
      at(live, title).add(redirect(entry, at));
    }
  }

  /** A page of which nothing is left is a redirect, or has been deleted by the entry before. */
  private void merge(JsonNode entry, String title, Instant at, NavigableSet<Long> before) {
    if (entry.at("/logpage").asLong() == 0) {
      at(deleted, title).removeAll(before);
      at(live, title).addAll(before);
    }
    Instant point = time(entry, "/params/mergepoint");
    long last = Long.parseLong(entry.at("/params/mergerevid").asString());
    NavigableSet<Long> source = at(live, title);
    List<Long> merged = source.stream().filter(id -> isUpTo(id, point, last)).toList();
    source.removeAll(merged);
    at(live, entry.at("/params/dest_title").asString()).addAll(merged);
    if (source.isEmpty() && entry.at("/logpage").asLong() != 0) {
      source.add(redirect(entry, at));
    }
  }

  private boolean isUpTo(long revision, Instant point, long last) {
    Instant made = times.getOrDefault(revision, Instant.MAX);
    int order = made.compareTo(point);
    return order < 0 || (order == 0 && revision <= last);
  }

  private long redirect(JsonNode entry, Instant at) {
    List<Long> found =
        times.entrySet().stream()
            .filter(each -> each.getValue().equals(at) && !claimed.contains(each.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(found).as("left by %s", entry).hasSize(1);
    return found.getFirst();
  }
}
