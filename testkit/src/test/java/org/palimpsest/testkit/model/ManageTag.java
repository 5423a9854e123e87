package org.palimpsest.testkit.model;

import java.util.List;

/** What is done to a tag itself. */
record ManageTag(String user, String operation, String tag) implements Act {
  static final List<String> OPERATIONS = List.of("create", "activate", "deactivate", "delete");

  @Override
  public List<String> parameters() {
    return List.of("action", "managetags", "operation", operation, "tag", tag);
  }

  @Override
  public String expected(ModelWiki model) {
    return Rules.first(
        DONE,
        Rules.administer(user),
        Rules.unless(Rules.sitewide(model, user).isEmpty(), "tags-manage-blocked"),
        problem(model.active.contains(tag), model.isUsed(tag)));
  }

  private String problem(boolean active, boolean used) {
    return switch (operation) {
      case "create" -> Rules.unless(!active && !used, "tags-create-already-exists");
      case "activate" ->
          Rules.first(
              "",
              Rules.unless(!active, "tags-activate-not-allowed"),
              Rules.unless(used, "tags-activate-not-found"));
      case "deactivate" -> Rules.unless(active, "tags-deactivate-not-allowed");
      default -> Rules.unless(active || used, "tags-delete-not-found");
    };
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    switch (operation) {
      case "create", "activate" -> model.active.add(tag);
      case "deactivate" -> model.active.remove(tag);
      default -> {
        model.active.remove(tag);
        model.tags.values().forEach(names -> names.remove(tag));
      }
    }
  }
}
