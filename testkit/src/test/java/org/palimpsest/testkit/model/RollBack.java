package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A rollback of somebody's edits.
 *
 * @param more what is done besides, or instead
 */
record RollBack(String user, String title, String author, More more, boolean dry) implements Act {
  /**
   * What a rollback can do that the plain one does not.
   *
   * @param orElse what is done to a page that nobody else has edited; empty for nothing
   * @param hide the fields that are hidden of what is taken back
   * @param level how far
   */
  record More(String orElse, Set<String> hide, int level) {
    static final More NOTHING = new More("", Set.of(), Levels.HIDDEN);
    static final String BLANK = "blank";
    static final String DELETE = "delete";

    More {
      hide = Set.copyOf(hide);
    }

    List<String> parameters() {
      List<String> parameters = new ArrayList<>();
      if (!orElse.isEmpty()) {
        parameters.addAll(List.of("orelse", orElse));
      }
      if (!hide.isEmpty()) {
        parameters.addAll(
            List.of(
                "hide",
                String.join("|", hide),
                "hidelevel",
                level == Levels.SUPPRESSED ? "suppressed" : "hidden"));
      }
      return parameters;
    }

    /** Whether somebody may hide that. */
    boolean isFor(String user) {
      return hide.isEmpty()
          || (level == Levels.SUPPRESSED ? Rules.suppresses(user) : Rules.hides(user));
    }
  }

  @Override
  public String token() {
    return "rollback";
  }

  @Override
  public List<String> parameters() {
    List<String> parameters =
        new ArrayList<>(
            List.of(
                "action",
                "rollback",
                "watchlist",
                "nochange",
                "title",
                title,
                "user",
                author,
                dry ? "dryrun" : "markbot",
                "1"));
    parameters.addAll(more.parameters());
    return parameters;
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
    Revision target = target(page, newest.get());
    String plan = target == null ? "onlyauthor" : toRestore(model, page, target);
    boolean leavesTrace = plan.startsWith(DONE) && !dry && more.isFor(user);
    if (!leavesTrace && isHiddenAuthor(model, newest.get())) {
      return "alreadyrolled";
    }
    if (!leavesTrace
        && page.history.stream()
            .filter(each -> target == null || Revision.BY_TIME.compare(each, target) > 0)
            .anyMatch(each -> isHiddenAuthor(model, each))) {
      return "notvisiblerev";
    }
    if (target == null && !more.orElse().isEmpty()) {
      return instead(model, page);
    }
    return plan.startsWith(DONE) && !more.isFor(user) ? "permissiondenied" : plan;
  }

  private static @Nullable Revision target(Page page, Revision newest) {
    return page.series(newest).map(Page.Series::target).orElse(null);
  }

  private String toRestore(ModelWiki model, Page page, Revision target) {
    Levels levels = model.levels(target.id());
    if (levels.content() > 0 || levels.user() > 0) {
      return "notvisiblerev";
    }
    return target.sameContent(page.current())
        ? "rollback-nochange"
        : DONE + ", to " + target.id() + hidden(model, page, target);
  }

  private String instead(ModelWiki model, Page page) {
    boolean deletes = more.orElse().equals(More.DELETE);
    boolean may = more.isFor(user) && (!deletes || Rules.isAdministrator(user));
    if (!may) {
      return "permissiondenied";
    }
    return !deletes && page.current().text().equals(nothing(page))
        ? "rollback-nochange"
        : DONE + ", " + more.orElse() + hidden(model, page, null);
  }

  private static String nothing(Page page) {
    return page.current().model().equals("json") ? "{}" : "";
  }

  /** What leaves no trace must not tell whether they were named rightly. */
  private boolean isHiddenAuthor(ModelWiki model, Revision revision) {
    return model.levels(revision.id()).user() > Rules.seen(user);
  }

  /** What is told of what is hidden. */
  private String hidden(ModelWiki model, Page page, @Nullable Revision target) {
    return more.hide().isEmpty()
        ? ""
        : ", hiding "
            + hides(model, page, target).stream()
                .map(Revision::id)
                .sorted(Comparator.reverseOrder())
                .toList();
  }

  private List<Revision> hides(ModelWiki model, Page page, @Nullable Revision target) {
    return page.history.stream()
        .filter(each -> target == null || Revision.BY_TIME.compare(each, target) > 0)
        .filter(each -> Rules.suppresses(user) || !model.levels(each.id()).isSuppressed())
        .filter(each -> !after(model, each, target).equals(model.levels(each.id())))
        .toList();
  }

  /** Of what others have done in between only the text is hidden that is taken back with it. */
  private Levels after(ModelWiki model, Revision revision, @Nullable Revision target) {
    Levels before = model.levels(revision.id());
    Set<String> fields = revision.author().equals(author) ? more.hide() : Set.of("content");
    boolean same = target != null && revision.sameContent(target);
    return !revision.author().equals(author) && (same || !more.hide().contains("content"))
        ? before
        : before.raised(fields, more.level());
  }

  @Override
  public String told(JsonNode answer) {
    String told = Act.super.told(answer);
    if (!told.equals(DONE)) {
      return told;
    }
    JsonNode done = answer.at("/rollback");
    String what =
        done.has("orelse") ? done.at("/orelse").asString() : "to " + done.at("/last_revid");
    return DONE + ", " + what + (done.has("hidden") ? ", hiding " + ids(done) : "");
  }

  private static List<Long> ids(JsonNode done) {
    return done.at("/hidden/ids").valueStream().map(JsonNode::asLong).toList();
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    Page page = model.page(title);
    Revision newest = page.newestBy(author).orElseThrow();
    Revision target = target(page, newest);
    boolean deletes = target == null && more.orElse().equals(More.DELETE);
    List<Long> reverted = reverted(page, newest, target);
    hide(model, page, target, deed.now());
    if (deletes) {
      model.delete(title, user, deed.now());
      return;
    }
    Revision before = page.current();
    Revision made =
        target == null
            ? new Revision(deed.revision(), deed.now(), user, nothing(page), before.model())
            : target.repeated(deed.revision(), deed.now(), user);
    model.edit(title, made, Rules.isAdministrator(user));
    model.update(
        change ->
            change.page() == page.id && !change.logged() && reverted.contains(change.revision()),
        Change::asPatrolled);
    if (!before.model().equals(made.model())) {
      model.log(title, user, deed.now(), made.id(), page.id);
    }
  }

  private List<Long> reverted(Page page, Revision newest, @Nullable Revision target) {
    return page.history.stream()
        .filter(each -> target == null || Revision.BY_TIME.compare(each, target) > 0)
        .filter(each -> Revision.BY_TIME.compare(each, newest) <= 0)
        .filter(each -> each.author().equals(author))
        .map(Revision::id)
        .toList();
  }

  private void hide(ModelWiki model, Page page, @Nullable Revision target, Instant now) {
    List<Revision> hides = more.hide().isEmpty() ? List.of() : hides(model, page, target);
    boolean restricted = false;
    for (Revision revision : hides) {
      Levels before = model.levels(revision.id());
      Levels after = after(model, revision, target);
      restricted |= before.isSuppressed() || after.isSuppressed();
      model.levels.put(revision.id(), after);
    }
    List<Long> changed = hides.stream().map(Revision::id).toList();
    model.update(
        change -> !change.logged() && changed.contains(change.revision()), Change::asPatrolled);
    if (!changed.isEmpty() && !restricted) {
      model.log(title, user, now);
    }
  }

  @Override
  public String found() {
    return title;
  }

  @Override
  public Act at(String other) {
    return new RollBack(user, other, author, more, dry);
  }

  @Override
  public String gone() {
    return "edit-gone-missing";
  }
}
