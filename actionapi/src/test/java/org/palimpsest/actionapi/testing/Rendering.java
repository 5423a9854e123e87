package org.palimpsest.actionapi.testing;

import org.palimpsest.actionapi.rendering.RenderingTools;
import org.palimpsest.actionapi.revision.RevisionTools;
import org.palimpsest.actionapi.text.ApiMessages;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.wiki.file.FileVersionReader;
import org.palimpsest.wiki.language.MessagePages;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.rendering.FactSource;
import org.palimpsest.wiki.rendering.Renderer;
import org.palimpsest.wiki.rendering.Renderings;
import org.palimpsest.wiki.rendering.TextChooser;
import org.palimpsest.wiki.rendering.WikiSources;
import org.palimpsest.wiki.rendering.WikitextSettings;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.site.PageWords;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.site.SiteReader;

/** What renders texts, over a database. */
final class Rendering {
  private Rendering() {}

  /** All that lists of revisions need to say more than the revisions do. */
  static RevisionTools revisions(
      Database database, ContentStore contents, Settings settings, TitleParser titles) {
    return new RevisionTools(
        ApiWiki.comparisons(database, contents),
        ApiWiki.comments(database, settings, titles),
        tools(database, contents, settings, titles));
  }

  private static RenderingTools tools(
      Database database, ContentStore contents, Settings settings, TitleParser titles) {
    WikitextSettings wikitext =
        new WikitextSettings(settings.site(), settings.parser(), titles, "1.43.0");
    RevisionReader revisions =
        new RevisionReader(database, contents, settings.answers().maxResultBytes());
    Pages pages = new Pages(database);
    Messages words = ApiMessages.load();
    return new RenderingTools(
        new TextChooser(pages, revisions),
        new Renderings(
            new Renderer(
                wikitext,
                new WikiSources(
                    pages,
                    revisions,
                    new FileVersionReader(database),
                    new MessagePages(words),
                    facts(database, revisions, settings, titles, words)),
                () -> ApiWiki.NOW),
            database.committedState(),
            () -> ApiWiki.NOW,
            1 << 20),
        titles.namespaces(),
        settings.site());
  }

  private static FactSource facts(
      Database database,
      RevisionReader revisions,
      Settings settings,
      TitleParser titles,
      Messages words) {
    Overrides overrides = new Overrides(database, revisions, titles, settings.site().language());
    return new FactSource(
        database,
        new SiteReader(database, settings.groups()),
        new SiteMessages(words, overrides),
        new PageWords(words, overrides),
        settings.site().language(),
        () -> ApiWiki.NOW);
  }
}
