package org.palimpsest.testkit.model;

import java.util.List;

/** Somebody says in which language a page is written. */
record SetLanguage(String user, String title, String language) implements Act {
  static final List<String> LANGUAGES = List.of("da", "he", Page.LANGUAGE, "default");

  @Override
  public List<String> parameters() {
    return List.of("action", "setpagelanguage", "title", title, "lang", language);
  }

  private String code() {
    return language.equals("default") ? Page.LANGUAGE : language;
  }

  @Override
  public String expected(ModelWiki model) {
    Page page = model.pages.get(title);
    return Rules.first(
        DONE,
        Rules.unless(user.equals(Rules.LINGUIST), "permissiondenied"),
        Rules.block(model, user, title, null),
        page == null
            ? "missingtitle"
            : Rules.unless(!page.language.equals(code()), "pagelang-unchanged-language"));
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    model.page(title).language = code();
    model.log(title, user, deed.now());
  }
}
