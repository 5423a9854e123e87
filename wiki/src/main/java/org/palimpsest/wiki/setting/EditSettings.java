package org.palimpsest.wiki.setting;

/**
 * What an edit may make.
 *
 * @param maxArticleBytes the greatest size of a page's text
 * @param pageLanguages whether pages can be written in another language than the wiki
 */
public record EditSettings(int maxArticleBytes, boolean pageLanguages) {
  static final EditSettings DEFAULTS = new EditSettings(2048 * 1024, false);

  EditSettings read(SettingValues from) {
    return new EditSettings(
        from.number("max-article-bytes", maxArticleBytes),
        from.flag("page-languages", pageLanguages));
  }
}
