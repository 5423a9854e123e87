package org.palimpsest.testkit.model;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What was made of a page after one of its revisions is undone, up to another one.
 *
 * @param undone the last revision that is undone
 * @param after the revision before the first of them
 */
record UndoEdits(String user, String title, long undone, long after) implements Act {
  private static final String FAILURE = "undofailure";

  @Override
  public List<String> parameters() {
    return List.of(
        "action",
        "edit",
        "watchlist",
        "nochange",
        "title",
        title,
        "undo",
        Long.toString(undone),
        "undoafter",
        Long.toString(after));
  }

  @Override
  public String reason() {
    return "summary";
  }

  @Override
  public String expected(ModelWiki model) {
    return Rules.first(plan(model), Rules.edit(model, user, title));
  }

  private String plan(ModelWiki model) {
    Optional<Revision> newest = withText(model, undone);
    Optional<Revision> original = withText(model, after);
    if (newest.isEmpty() || original.isEmpty()) {
      return "nosuchrevid";
    }
    Page page = model.pages.get(title);
    if (page == null || !page.history.containsAll(List.of(newest.get(), original.get()))) {
      return "revwrongpage";
    }
    Optional<Revision> result = result(page.current(), newest.get(), original.get());
    if (result.isEmpty()) {
      return FAILURE;
    }
    return Rules.first(
        result.get().sameContent(page.current()) ? EditPage.NO_CHANGE : DONE,
        Rules.unless(
            ChangeModel.fits(result.get().model(), result.get().text()), EditPage.INVALID));
  }

  /** A live revision whose text is not hidden from anybody. */
  private static Optional<Revision> withText(ModelWiki model, long id) {
    return model.live().stream()
        .filter(each -> each.id() == id && model.levels(id).content() == 0)
        .findFirst();
  }

  /**
   * A revision with the content that comes of it; texts of one line can only replace each other.
   */
  private static Optional<Revision> result(Revision current, Revision newest, Revision original) {
    boolean sameModel = newest.model().equals(original.model());
    if (current.sameContent(newest)) {
      return Optional.of(original).filter(_ -> sameModel || newest.id() == current.id());
    }
    if (!sameModel || !newest.model().equals(current.model())) {
      return Optional.empty();
    }
    if (original.sameContent(newest)) {
      return Optional.of(current);
    }
    return Optional.of(original).filter(found -> found.sameContent(current));
  }

  @Override
  public String told(JsonNode answer) {
    return EditPage.unchanged(answer).orElseGet(() -> Act.super.told(answer));
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    Page page = model.page(title);
    Revision before = page.current();
    Revision restored =
        result(before, withText(model, undone).orElseThrow(), withText(model, after).orElseThrow())
            .orElseThrow();
    if (restored.sameContent(before)) {
      return;
    }
    Revision revision = restored.repeated(deed.revision(), deed.now(), user);
    model.edit(title, revision, Rules.isAdministrator(user));
    if (!before.model().equals(revision.model())) {
      model.log(title, user, deed.now(), revision.id(), page.id);
    }
  }
}
