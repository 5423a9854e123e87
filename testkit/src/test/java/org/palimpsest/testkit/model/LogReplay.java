package org.palimpsest.testkit.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What the log alone says about a wiki that began empty: which titles exist, which pages only
 * administrators may edit, which titles only they may create, and who is blocked.
 */
final class LogReplay {
  final Set<String> titles = new TreeSet<>();
  final Set<String> protectedPages = new TreeSet<>();
  final Set<String> closed = new TreeSet<>();
  final Set<String> blocked = new TreeSet<>();

  /**
   * Replays a log.
   *
   * @param entries oldest first
   */
  static LogReplay of(List<JsonNode> entries) {
    LogReplay replay = new LogReplay();
    entries.forEach(replay::replay);
    return replay;
  }

  private void replay(JsonNode entry) {
    String title = entry.at("/title").asString();
    JsonNode params = entry.at("/params");
    switch (entry.at("/type").asString() + "/" + entry.at("/action").asString()) {
      case "create/create", "delete/restore", "import/upload" -> exists(title);
      case "delete/delete", "delete/delete_redir" -> gone(title);
      case "move/move", "move/move_redir" -> {
        String target = params.at("/target_title").asString();
        boolean wasProtected = protectedPages.contains(title);
        exists(target);
        if (params.at("/suppressredirect").asBoolean()) {
          gone(title);
        }
        if (wasProtected) {
          protectedPages.add(target);
        }
      }
      case "protect/protect", "protect/modify" -> {
        Set<String> kept = titles.contains(title) ? protectedPages : closed;
        kept.remove(title);
        params
            .at("/details")
            .forEach(detail -> {
              if (detail.at("/level").asString().equals("sysop")) {
                kept.add(title);
              }
            });
      }
      case "protect/unprotect" -> {
        protectedPages.remove(title);
        closed.remove(title);
      }
      case "block/block", "block/reblock" -> blocked.add(name(title));
      case "block/unblock" -> blocked.remove(name(title));
      default -> {}
    }
  }

  private void exists(String title) {
    titles.add(title);
    closed.remove(title);
  }

  private void gone(String title) {
    titles.remove(title);
    protectedPages.remove(title);
  }

  private static String name(String userPage) {
    return userPage.substring(userPage.indexOf(':') + 1);
  }
}
