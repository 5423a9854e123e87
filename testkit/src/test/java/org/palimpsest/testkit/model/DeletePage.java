package org.palimpsest.testkit.model;

import java.util.List;

/** The deletion of a page. */
record DeletePage(String user, String title, boolean dry) implements Act {
  @Override
  public List<String> parameters() {
    return Dry.parameters(dry, "action", "delete", "watchlist", "nochange", "title", title);
  }

  @Override
  public String expected(ModelWiki model) {
    return model.pages.containsKey(title)
        ? Rules.first(DONE, Rules.administer(user), Rules.block(model, user, title, null))
        : "missingtitle";
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    model.delete(title, user, deed.now());
  }

  @Override
  public String found() {
    return title;
  }

  @Override
  public Act at(String other) {
    return new DeletePage(user, other, dry);
  }

  @Override
  public String gone() {
    return "cantdelete";
  }
}
