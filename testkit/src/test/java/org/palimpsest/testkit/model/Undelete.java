package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The restoration of deleted revisions.
 *
 * @param times of which times; all of them if there is none
 */
record Undelete(String user, String title, Set<Instant> times, boolean dry) implements Act {
  Undelete {
    times = Set.copyOf(times);
  }

  @Override
  public List<String> parameters() {
    List<String> all =
        Dry.parameters(dry, "action", "undelete", "watchlist", "nochange", "title", title);
    if (!times.isEmpty()) {
      all.add("timestamps");
      all.add(times.stream().map(Instant::toString).sorted().collect(Collectors.joining("|")));
    }
    return all;
  }

  @Override
  public String expected(ModelWiki model) {
    List<Revision> chosen = model.chosen(title, times);
    return Rules.first(
        chosen.isEmpty() ? "cantundelete" : DONE + ", " + chosen.size(),
        Rules.sitewide(model, user),
        Rules.administer(user),
        Rules.block(model, user, title, null),
        Rules.unless(!hidesCurrent(model, chosen), "undeleterevdel"));
  }

  /** Whether the text of the current revision would be a hidden one. */
  private boolean hidesCurrent(ModelWiki model, List<Revision> chosen) {
    Page page = model.pages.get(title);
    return Stream.concat(chosen.stream(), page == null ? Stream.empty() : page.history.stream())
        .max(Revision.BY_TIME)
        .filter(newest -> model.levels(newest.id()).content() > 0)
        .isPresent();
  }

  @Override
  public String told(JsonNode answer) {
    String told = Act.super.told(answer);
    return told.equals(DONE) ? DONE + ", " + answer.at("/undelete/revisions").asInt() : told;
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    List<Revision> chosen = model.chosen(title, times);
    model.deletedAt(title).removeAll(chosen);
    long before = Objects.requireNonNull(model.pageOfDeleted.get(chosen.getLast().id()));
    Page page =
        model.pages.computeIfAbsent(
            title, _ -> model.titleOf(before).isEmpty() ? new Page(before) : model.newPage());
    page.history.addAll(chosen);
    page.history.sort(Revision.BY_TIME);
    model.closed.remove(title);
    model.diary.restored(
        title, deed.now(), chosen.stream().map(Revision::id).collect(Collectors.toSet()));
    model.log(title, user, deed.now());
  }
}
