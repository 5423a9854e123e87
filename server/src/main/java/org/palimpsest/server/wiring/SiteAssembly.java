package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.site.AllMessagesQuery;
import org.palimpsest.actionapi.site.FileRepoInfoQuery;
import org.palimpsest.actionapi.site.LanguageInfoQuery;
import org.palimpsest.actionapi.site.RsdAction;
import org.palimpsest.actionapi.site.SiteInfo;
import org.palimpsest.actionapi.text.ApiMessages;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.language.Localisation;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.login.ChosenLanguage;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.rendering.FactSource;
import org.palimpsest.wiki.site.ClassPathLibraries;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.site.PageWords;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.site.SiteReader;

/**
 * The wiki itself: how it speaks, and what it tells of itself.
 *
 * @param overrides what people have put in the place of the wiki's words
 * @param localisation how the wiki speaks to whom
 */
record SiteAssembly(
    Foundation base,
    PreferenceAssembly preferences,
    Messages words,
    Overrides overrides,
    Localisation localisation)
    implements ApiModules {

  static SiteAssembly of(
      Foundation base, RevisionAssembly revisions, PreferenceAssembly preferences) {
    String language = base.settings().site().language();
    Messages words = ApiMessages.load();
    Overrides overrides =
        new Overrides(base.database(), revisions.reader(), base.titles(), language);
    Localisation localisation =
        new Localisation(
            words,
            new PageWords(words, overrides),
            language,
            new ChosenLanguage(base.database())::of);
    return new SiteAssembly(base, preferences, words, overrides, localisation);
  }

  @Override
  public List<QueryModule> queries() {
    return List.of(
        new AllMessagesQuery(messages(), base.settings().site(), base.titles()),
        new FileRepoInfoQuery(base.settings()),
        new LanguageInfoQuery(),
        new SiteInfo(
            new SiteReader(base.database(), base.settings().groups()),
            messages(),
            base.settings(),
            base.titles(),
            preferences.preferences(),
            () -> ClassPathLibraries.of(System.getProperty("java.class.path"))));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(new RsdAction(messages(), base.settings().site(), base.titles()));
  }

  /** What the wiki itself writes into histories and logs. */
  ContentWords contentWords() {
    return new ContentWords(words, overrides, base.namespaces(), base.settings().site());
  }

  /** Writes comments as HTML. */
  CommentFormatter comments(Pages pages) {
    return new CommentFormatter(
        pages, base.titles(), base.settings().site().interwikis(), contentWords());
  }

  /** What pages can say about the wiki. */
  FactSource facts() {
    return new FactSource(
        base.database(),
        new SiteReader(base.database(), base.settings().groups()),
        messages(),
        new PageWords(words, overrides),
        base.settings().site().language(),
        base.clock());
  }

  /** What the wiki says, as its people have it. */
  SiteMessages messages() {
    return new SiteMessages(words, overrides);
  }
}
