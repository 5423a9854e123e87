package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A rollback of somebody's edits. */
record RollBack(String user, String title, String author, boolean dry) implements Act {
  @Override
  public String token() {
    return "rollback";
  }

  @Override
  public List<String> parameters() {
    return List.of(
        "action",
        "rollback",
        "watchlist",
        "nochange",
        "title",
        title,
        "user",
        author,
        dry ? "dryrun" : "markbot",
        "1");
  }

  @Override
  public String reason() {
    return "summary";
  }

  @Override
  public String expected(ModelWiki model) {
    Page page = model.pages.get(title);
    if (page == null) {
      return "missingtitle";
    }
    boolean may = Rules.isAdministrator(user) || user.equals(Rules.ROLLBACKER);
    return Rules.first(
        plan(page), Rules.edit(model, user, title), Rules.unless(may, "permissiondenied"));
  }

  private String plan(Page page) {
    Optional<Revision> newest = page.newestBy(author);
    Optional<Revision> target = newest.flatMap(page::series).map(Page.Series::target);
    if (newest.isEmpty()) {
      return "alreadyrolled";
    }
    if (target.isEmpty()) {
      return "onlyauthor";
    }
    return target.get().sameContent(page.current())
        ? "rollback-nochange"
        : DONE + ", to " + target.get().id();
  }

  @Override
  public String told(JsonNode answer) {
    String told = Act.super.told(answer);
    return told.equals(DONE) ? DONE + ", to " + answer.at("/rollback/last_revid").asLong() : told;
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    Instant now = deed.now();
    Page page = model.page(title);
    Page.Series series = page.newestBy(author).flatMap(page::series).orElseThrow();
    Revision before = page.current();
    Revision restored = series.target().repeated(deed.revision(), now, user);
    model.edit(title, restored, Rules.isAdministrator(user));
    List<Long> reverted =
        page.history.stream()
            .filter(each -> Revision.BY_TIME.compare(each, series.target()) > 0)
            .filter(each -> Revision.BY_TIME.compare(each, series.newest()) <= 0)
            .filter(each -> each.author().equals(author))
            .map(Revision::id)
            .toList();
    model.update(
        change ->
            change.page() == page.id && !change.logged() && reverted.contains(change.revision()),
        Change::asPatrolled);
    if (!before.model().equals(restored.model())) {
      model.log(title, user, now, restored.id(), page.id);
    }
  }

  @Override
  public String found() {
    return title;
  }

  @Override
  public Act at(String other) {
    return new RollBack(user, other, author, dry);
  }

  @Override
  public String gone() {
    return "edit-gone-missing";
  }
}
