package org.palimpsest.testkit.model;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Fields of log entries are hidden or shown.
 *
 * @param entries their ids
 * @param how what is hidden, and how far
 */
record HideLogEntries(String user, List<Long> entries, Hiding how, boolean dry) implements Act {
  HideLogEntries {
    entries = List.copyOf(entries);
  }

  @Override
  public List<String> parameters() {
    List<String> all =
        Dry.parameters(
            dry,
            "action",
            "revisiondelete",
            "type",
            "logging",
            "ids",
            entries.stream().map(Object::toString).collect(joining("|")));
    all.addAll(how.parameters());
    return all;
  }

  /** Those that there are, newest first. */
  private List<Long> found(ModelWiki model) {
    return entries.stream()
        .filter(model.logBook::has)
        .sorted((a, b) -> Long.compare(b, a))
        .toList();
  }

  @Override
  public String expected(ModelWiki model) {
    List<Long> found = found(model);
    boolean suppressed = found.stream().anyMatch(id -> model.logBook.levels(id).isSuppressed());
    boolean unlocks = Rules.suppresses(user);
    return Rules.first(
        DONE + items(model, found),
        Rules.unless(Rules.hides(user), "permissiondenied"),
        Rules.unless(unlocks || !how.suppress().equals("yes"), "permissiondenied"),
        Rules.sitewide(model, user),
        Rules.unless(unlocks || !suppressed, "permissiondenied"));
  }

  private String items(ModelWiki model, List<Long> found) {
    List<String> told = new ArrayList<>();
    found.forEach(id -> told.add(id + " " + item(model, id)));
    entries.stream()
        .filter(id -> !found.contains(id))
        .forEach(id -> told.add(id + " revdelete-modify-missing"));
    told.sort(null);
    return ", " + told;
  }

  /** The code of what keeps an entry as it is; empty if nothing does. */
  private String item(ModelWiki model, long id) {
    Levels before = model.logBook.levels(id);
    Levels after = how.after(before);
    boolean nothingSuppressed = how.leavesNothingSuppressed(before);
    if (after.equals(before) && !nothingSuppressed) {
      return "revdelete-no-change";
    }
    if (model.logBook.isClosed(id) && !Rules.suppresses(user)) {
      return after.equals(Levels.VISIBLE)
          ? "revdelete-show-no-access"
          : "revdelete-modify-no-access";
    }
    return nothingSuppressed ? "revdelete-only-restricted" : "";
  }

  @Override
  public String told(JsonNode answer) {
    String told = Act.super.told(answer);
    return told.equals(DONE) ? DONE + ", " + Hiding.items(answer) : told;
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    List<Long> changed = found(model).stream().filter(id -> item(model, id).isEmpty()).toList();
    if (!changed.isEmpty()) {
      model.logBook.hide(changed, how, user);
    }
  }
}
