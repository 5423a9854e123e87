package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.List;

/** A change of the content model of a page. */
record ChangeModel(String user, String title, String model) implements Act {
  static final List<String> MODELS = List.of(Revision.WIKITEXT, "json", "text");

  /** A text that is JSON, as it is kept. */
  static final String JSON = "{}";

  static boolean fits(String model, String text) {
    return !model.equals("json") || text.equals(JSON);
  }

  @Override
  public List<String> parameters() {
    return List.of("action", "changecontentmodel", "title", title, "model", model);
  }

  @Override
  public String reason() {
    return "summary";
  }

  @Override
  public String expected(ModelWiki wiki) {
    Page page = wiki.pages.get(title);
    if (page == null) {
      return gone();
    }
    return Rules.first(
        DONE,
        Rules.unless(!page.current().model().equals(model), "nochanges"),
        Rules.edit(wiki, user, title),
        Rules.unless(fits(model, page.current().text()), EditPage.INVALID));
  }

  @Override
  public void happen(ModelWiki wiki, Deed deed) {
    Instant now = deed.now();
    String text = wiki.page(title).current().text();
    Revision revision = new Revision(deed.revision(), now, user, text, model);
    wiki.edit(title, revision, Rules.isAdministrator(user));
    wiki.log(title, user, now);
  }

  @Override
  public String found() {
    return title;
  }

  @Override
  public Act at(String other) {
    return new ChangeModel(user, other, model);
  }

  @Override
  public String gone() {
    return "changecontentmodel-missingtitle";
  }
}
