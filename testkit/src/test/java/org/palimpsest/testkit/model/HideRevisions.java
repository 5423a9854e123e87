package org.palimpsest.testkit.model;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Fields of revisions are hidden or shown.
 *
 * @param title the title that is named; that of the first revision counts before it
 * @param revisions their ids
 * @param how what is hidden, and how far
 */
record HideRevisions(String user, String title, List<Long> revisions, Hiding how, boolean dry)
    implements Act {
  HideRevisions {
    revisions = List.copyOf(revisions);
  }

  @Override
  public List<String> parameters() {
    List<String> all =
        Dry.parameters(
            dry,
            "action",
            "revisiondelete",
            "type",
            "revision",
            "target",
            title,
            "ids",
            revisions.stream().map(Object::toString).collect(joining("|")));
    all.addAll(how.parameters());
    return all;
  }

  /** Where the first revision is, or else what was named. */
  private String target(ModelWiki model) {
    return placeOf(model, revisions.getFirst()).map(Map.Entry::getKey).orElse(title);
  }

  private static Optional<Map.Entry<String, Page>> placeOf(ModelWiki model, long revision) {
    return model.pages.entrySet().stream()
        .filter(entry -> entry.getValue().history.stream().anyMatch(each -> each.id() == revision))
        .findFirst();
  }

  /** Those of the page, and deleted ones of any page. */
  private List<Revision> found(ModelWiki model) {
    Page page = model.pages.get(target(model));
    Stream<Revision> live = page == null ? Stream.empty() : page.history.stream();
    Stream<Revision> deleted = model.deleted.values().stream().flatMap(List::stream);
    return Stream.concat(live, deleted)
        .filter(each -> revisions.contains(each.id()))
        .sorted(Revision.BY_TIME.reversed())
        .toList();
  }

  private static boolean isCurrent(ModelWiki model, Revision revision) {
    return placeOf(model, revision.id())
        .filter(entry -> entry.getValue().current().id() == revision.id())
        .isPresent();
  }

  /** The code of what keeps a revision as it is; empty if nothing does. */
  private String item(ModelWiki model, Revision revision) {
    Levels before = model.levels(revision.id());
    if (how.leavesNothingSuppressed(before)) {
      return "revdelete-only-restricted";
    }
    Levels after = how.after(before);
    if (after.equals(before)) {
      return "revdelete-no-change";
    }
    return isCurrent(model, revision) && after.content() > 0 ? "revdelete-hide-current" : "";
  }

  @Override
  public String expected(ModelWiki model) {
    List<Revision> found = found(model);
    boolean suppressed = found.stream().anyMatch(each -> model.levels(each.id()).isSuppressed());
    boolean unlocks = Rules.suppresses(user);
    return Rules.first(
        DONE + items(model, found),
        Rules.unless(Rules.hides(user), "permissiondenied"),
        Rules.unless(unlocks || !how.suppress().equals("yes"), "permissiondenied"),
        Rules.block(model, user, target(model), null),
        Rules.unless(unlocks || !suppressed, "permissiondenied"));
  }

  private String items(ModelWiki model, List<Revision> found) {
    List<String> told = new ArrayList<>();
    found.forEach(each -> told.add(each.id() + " " + item(model, each)));
    revisions.stream()
        .filter(id -> found.stream().noneMatch(each -> each.id() == id))
        .forEach(id -> told.add(id + " revdelete-modify-missing"));
    told.sort(null);
    return ", " + told;
  }

  @Override
  public String told(JsonNode answer) {
    String told = Act.super.told(answer);
    if (!told.equals(DONE)) {
      return told;
    }
    return DONE + ", " + Hiding.items(answer);
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    Instant now = deed.now();
    boolean restricted = false;
    List<Long> changed = new ArrayList<>();
    for (Revision revision : found(model)) {
      if (item(model, revision).isEmpty()) {
        Levels before = model.levels(revision.id());
        Levels after = how.after(before);
        restricted |= before.isSuppressed() || after.isSuppressed();
        model.levels.put(revision.id(), after);
        changed.add(revision.id());
      }
    }
    model.update(
        change -> !change.logged() && changed.contains(change.revision()), Change::asPatrolled);
    if (!changed.isEmpty() && !restricted) {
      model.log(target(model), user, now);
    }
  }
}
