package org.palimpsest.testkit.matrix;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What came out where, of all that was asked. Thread-safe. */
final class Findings {
  private final Set<Canary> seen = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> told = new TreeMap<>();
  private final Map<String, String> questions = new TreeMap<>();

  void add(Role role, Question question, Collection<Canary> found) {
    for (Canary canary : found) {
      if (!question.says(canary.word())) {
        if (canary.isFor(role.clearance())) {
          seen.add(canary);
        } else {
          leak(canary.toString(), role.name(), question.toString());
        }
      }
    }
  }

  /** Somebody was told what they may not know. */
  synchronized void leak(String what, String whom, String question) {
    told.computeIfAbsent(what, first -> new TreeSet<>()).add(whom);
    questions.putIfAbsent(what, question);
  }

  /** What somebody was told who may know. */
  Set<Canary> seen() {
    return seen;
  }

  /** What was told, a line for each: to whom, and the first question that was answered so. */
  synchronized Collection<String> leaks() {
    return told.entrySet().stream()
        .map(leak ->
            leak.getKey() + " to " + leak.getValue() + ": " + questions.get(leak.getKey()) + "\n")
        .toList();
  }
}
