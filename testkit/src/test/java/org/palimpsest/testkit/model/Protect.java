package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.List;

/**
 * The protection of a page against edits, or of a title against creation.
 *
 * @param type what is meant: {@code edit} of a page, {@code create} of a title without one
 * @param closing whether only administrators may do it, or everybody
 */
record Protect(String user, String title, String type, boolean closing, boolean dry)
    implements Act {
  /** Of a title without a page. */
  static final String CREATION = "create";

  @Override
  public List<String> parameters() {
    return Dry.parameters(
        dry,
        "action",
        "protect",
        "watchlist",
        "nochange",
        "title",
        title,
        "protections",
        type + "=" + (closing ? "sysop" : "all"));
  }

  @Override
  public String expected(ModelWiki model) {
    boolean exists = model.pages.containsKey(title);
    return Rules.first(
        DONE,
        Rules.administer(user),
        Rules.unless(Rules.edit(model, user, title).isEmpty(), "cantedit"),
        exists
            ? Rules.unless(!type.equals(CREATION), "create-titleexists")
            : Rules.unless(type.equals(CREATION), "missingtitle-createonly"));
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    Page page = model.pages.get(title);
    Instant now = deed.now();
    if (page == null) {
      if (closing ? model.closed.add(title) : model.closed.remove(title)) {
        model.log(title, user, now);
      }
    } else if (page.editLevel.isEmpty() == closing) {
      page.editLevel = closing ? "sysop" : "";
      Revision revision = page.current().repeated(deed.revision(), now, user);
      page.history.add(revision);
      model.log(title, user, now, revision.id(), page.id);
    }
  }
}
