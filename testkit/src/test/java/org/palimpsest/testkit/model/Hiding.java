package org.palimpsest.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of the fields of revisions and log entries.
 *
 * @param hide names of fields
 * @param show names of other fields
 * @param suppress {@code yes}, {@code no} or {@code nochange}
 */
record Hiding(Set<String> hide, Set<String> show, String suppress) {
  static final List<String> FIELDS = List.of("content", "comment", "user");

  Hiding {
    hide = new TreeSet<>(hide);
    show = new TreeSet<>(show);
  }

  /** How it is asked for. */
  List<String> parameters() {
    List<String> all = new ArrayList<>(List.of("suppress", suppress));
    add(all, "hide", hide);
    add(all, "show", show);
    return all;
  }

  private static void add(List<String> all, String name, Set<String> fields) {
    if (!fields.isEmpty()) {
      all.addAll(List.of(name, String.join("|", fields)));
    }
  }

  /** What an answer tells of each item: its id, and the code of what keeps it as it is. */
  static List<String> items(JsonNode answer) {
    List<String> items = new ArrayList<>();
    for (JsonNode item : answer.at("/revisiondelete/items")) {
      String code =
          Stream.of(item.at("/errors/0/code"), item.at("/warnings/0/code"))
              .map(each -> each.asString(""))
              .filter(each -> !each.isEmpty())
              .findFirst()
              .orElse("");
      items.add(item.at("/id").asLong() + " " + code);
    }
    items.sort(null);
    return items;
  }

  /** The levels that come of these. */
  Levels after(Levels before) {
    int lock =
        switch (suppress) {
          case "yes" -> Levels.SUPPRESSED;
          case "no" -> Levels.HIDDEN;
          default -> 0;
        };
    int fresh = before.isSuppressed() ? Levels.SUPPRESSED : Levels.HIDDEN;
    return new Levels(
        after("content", before.content(), lock, fresh),
        after("comment", before.comment(), lock, fresh),
        after("user", before.user(), lock, fresh));
  }

  private int after(String field, int level, int lock, int fresh) {
    if (show.contains(field) || (level == 0 && !hide.contains(field))) {
      return 0;
    }
    if (lock > 0) {
      return lock;
    }
    return level == 0 ? fresh : level;
  }

  /** Whether nothing would be left but the lock of what is suppressed, on nothing. */
  boolean leavesNothingSuppressed(Levels before) {
    boolean locked =
        suppress.equals("yes") || (suppress.equals("nochange") && before.isSuppressed());
    return locked && after(before).mask() == 0;
  }
}
