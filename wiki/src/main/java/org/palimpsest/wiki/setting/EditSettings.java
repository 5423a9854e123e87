package org.palimpsest.wiki.setting;

/**
 * What an edit may make.
 *
 * @param maxArticleBytes the greatest size of a page's text
 */
public record EditSettings(int maxArticleBytes) {
  static final EditSettings DEFAULTS = new EditSettings(2048 * 1024);

  EditSettings read(SettingValues from) {
    return new EditSettings(from.number("max-article-bytes", maxArticleBytes));
  }
}
