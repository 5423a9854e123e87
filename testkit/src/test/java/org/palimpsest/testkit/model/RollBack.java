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
        plan(model, page), Rules.edit(model, user, title), Rules.unless(may, "permissiondenied"));
  }

  private String plan(ModelWiki model, Page page) {
    Optional<Revision> newest = page.newestBy(author);
    if (newest.isEmpty()) {
      return "alreadyrolled";
    }
    Optional<Revision> target = page.series(newest.get()).map(Page.Series::target);
    String plan = target.map(found -> toRestore(model, page, found)).orElse("onlyauthor");
    if (plan.startsWith(DONE) && !dry) {
      return plan;
    }
    if (isHiddenAuthor(model, newest.get())) {
      return "alreadyrolled";
    }
    return page.history.stream()
            .filter(each -> target.isEmpty() || Revision.BY_TIME.compare(each, target.get()) > 0)
            .anyMatch(each -> isHiddenAuthor(model, each))
        ? "notvisiblerev"
        : plan;
  }

  private static String toRestore(ModelWiki model, Page page, Revision target) {
    Levels levels = model.levels(target.id());
    if (levels.content() > 0 || levels.user() > 0) {
      return "notvisiblerev";
    }
    return target.sameContent(page.current()) ? "rollback-nochange" : DONE + ", to " + target.id();
  }

  /** What leaves no trace must not tell whether they were named rightly. */
  private boolean isHiddenAuthor(ModelWiki model, Revision revision) {
    return model.levels(revision.id()).user() > Rules.seen(user);
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
