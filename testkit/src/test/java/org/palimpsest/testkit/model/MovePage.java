package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.List;

/** A move of a page to another title. */
record MovePage(String user, String from, String to, boolean leavesNone, boolean dry)
    implements Act {
  @Override
  public List<String> parameters() {
    List<String> all =
        Dry.parameters(dry, "action", "move", "watchlist", "nochange", "from", from, "to", to);
    if (leavesNone) {
      all.addAll(List.of("noredirect", "1"));
    }
    return all;
  }

  @Override
  public String expected(ModelWiki model) {
    return model.pages.containsKey(from)
        ? Rules.first(
            DONE,
            Rules.unless(!from.equals(to), "selfmove"),
            obstacle(model),
            Rules.block(model, user, from, "move"),
            Rules.protection(model, user, from),
            Rules.protection(model, user, to),
            Rules.block(model, user, to, null))
        : gone();
  }

  private String obstacle(ModelWiki model) {
    Page there = model.pages.get(to);
    if (there == null || there.isFreshRedirectTo(from)) {
      return "";
    }
    return there.isFreshRedirect() ? "redirectexists" : "articleexists";
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    Instant now = deed.now();
    if (model.pages.containsKey(to)) {
      model.delete(to, user, now);
    }
    Page page = model.page(from);
    model.pages.remove(from);
    Revision before = page.current();
    page.history.add(before.repeated(deed.later(), now, user));
    model.pages.put(to, page);
    model.closed.remove(to);
    model.follow(from, to);
    boolean leaves = !leavesNone || !Rules.isAdministrator(user);
    if (leaves && before.model().equals(Revision.WIKITEXT)) {
      Page left = model.newPage();
      left.history.add(Revision.redirect(deed.first(), now, user, to));
      left.editLevel = page.editLevel;
      model.pages.put(from, left);
    }
    model.log(from, user, now, page.current().id(), page.id);
    if (!page.editLevel.isEmpty()) {
      model.log(to, user, now);
    }
  }

  @Override
  public String found() {
    return from;
  }

  /** Whoever comes too late finds nothing to move. */
  @Override
  public String gone() {
    return "missingtitle";
  }
}
