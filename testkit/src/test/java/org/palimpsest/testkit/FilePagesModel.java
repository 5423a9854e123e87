package org.palimpsest.testkit;

import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The pages of files in memory: where each revision leads to, by the number of the revision. Not
 * thread-safe.
 */
final class FilePagesModel {
  private final NavigableMap<String, NavigableMap<Integer, String>> live = new TreeMap<>();
  private final NavigableMap<String, NavigableMap<Integer, String>> gone = new TreeMap<>();
  private int revisions;

  FilePagesModel() {}

  FilePagesModel(FilePagesModel other) {
    other.live.forEach((name, all) -> live.put(name, new TreeMap<>(all)));
    other.gone.forEach((name, all) -> gone.put(name, new TreeMap<>(all)));
    revisions = other.revisions;
  }

  boolean exists(String name) {
    return live.containsKey(name);
  }

  /** Where the page leads to; empty: nowhere. */
  String target(String name) {
    return exists(name) ? at(name).lastEntry().getValue() : "";
  }

  String state(String name) {
    return !exists(name) ? "missing" : target(name).isEmpty() ? "page" : "redirect";
  }

  private NavigableMap<Integer, String> at(String name) {
    return live.computeIfAbsent(name, _ -> new TreeMap<>());
  }

  /** The history says that something has happened; whether there was none. */
  boolean renew(String name) {
    boolean first = !exists(name);
    String target = target(name);
    at(name).put(++revisions, target);
    return first;
  }

  boolean delete(String name) {
    NavigableMap<Integer, String> all = live.remove(name);
    if (all == null) {
      return false;
    }
    gone.computeIfAbsent(name, _ -> new TreeMap<>()).putAll(all);
    return true;
  }

  int undelete(String name) {
    NavigableMap<Integer, String> all = gone.remove(name);
    if (all == null) {
      return 0;
    }
    at(name).putAll(all);
    return all.size();
  }

  String obstacle(String from, String to) {
    if (!exists(to)) {
      return "";
    }
    if (target(to).isEmpty() || at(to).size() > 1) {
      return "articleexists";
    }
    return target(to).equals(from) ? "" : "redirectexists";
  }

  void move(String from, String to, boolean leavesNone) {
    live.put(to, Objects.requireNonNull(live.remove(from)));
    renew(to);
    if (!leavesNone) {
      at(from).put(++revisions, to);
    }
  }
}
