package org.palimpsest.testkit.model;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An edit. */
record EditPage(String user, String title, String text) implements Act {
  /** Told where nothing had to be done. */
  static final String NO_CHANGE = DONE + ", no change";

  @Override
  public List<String> parameters() {
    return List.of("action", "edit", "watchlist", "nochange", "title", title, "text", text);
  }

  @Override
  public String reason() {
    return "summary";
  }

  @Override
  public String expected(ModelWiki model) {
    Page page = model.pages.get(title);
    boolean same = page != null && page.current().text().equals(text);
    return Rules.first(
        same ? NO_CHANGE : DONE,
        Rules.edit(model, user, title),
        Rules.unless(page == null || ChangeModel.fits(page.current().model(), text), INVALID));
  }

  /** The code for a text that is no JSON. */
  static final String INVALID = "invalid-json-data";

  @Override
  public String told(JsonNode answer) {
    return unchanged(answer).orElseGet(() -> Act.super.told(answer));
  }

  /** What an answer tells where nothing had to be done. */
  static Optional<String> unchanged(JsonNode answer) {
    return answer.at("/edit/nochange").asBoolean(false) ? Optional.of(NO_CHANGE) : Optional.empty();
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    Page page = model.pages.get(title);
    if (page != null && page.current().text().equals(text)) {
      return;
    }
    String content = page == null ? Revision.WIKITEXT : page.current().model();
    Revision revision = new Revision(deed.revision(), deed.now(), user, text, content);
    model.edit(title, revision, Rules.isAdministrator(user));
  }
}
