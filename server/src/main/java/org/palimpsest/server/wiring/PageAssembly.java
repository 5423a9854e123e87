package org.palimpsest.server.wiring;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.page.AllPagesQuery;
import org.palimpsest.actionapi.page.InfoQuery;
import org.palimpsest.actionapi.page.OpenSearchAction;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.page.PrefixSearchQuery;
import org.palimpsest.actionapi.page.PurgeAction;
import org.palimpsest.actionapi.page.QueryPageQuery;
import org.palimpsest.actionapi.page.RandomQuery;
import org.palimpsest.actionapi.page.RedirectsQuery;
import org.palimpsest.actionapi.page.SetPageLanguageAction;
import org.palimpsest.actionapi.query.PageSetAction;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.wiki.authority.ActionTester;
import org.palimpsest.wiki.edit.Preload;
import org.palimpsest.wiki.page.IncomingRedirects;
import org.palimpsest.wiki.page.PageStateReader;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.page.PrefixSearch;
import org.palimpsest.wiki.page.PurgePages;
import org.palimpsest.wiki.page.RandomPages;
import org.palimpsest.wiki.page.SetPageLanguage;
import org.palimpsest.wiki.page.TitleLists;
import org.palimpsest.wiki.ranking.Rankings;
import org.palimpsest.wiki.setting.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages as such: found, listed, ranked.
 *
 * @param choice how a request names the page that it is about
 */
record PageAssembly(
    Foundation base,
    Pages pages,
    PageChoice choice,
    TitleParts parts,
    PrefixSearch search,
    InfoQuery info,
    PurgePages purge,
    Optional<SetPageLanguage> languages)
    implements ApiModules {
  private static final Logger LOG = LoggerFactory.getLogger(PageAssembly.class);

  static PageAssembly of(
      Foundation base,
      AuthorityAssembly authority,
      ActAssembly acts,
      RevisionAssembly revisions,
      SiteAssembly site) {
    Pages pages = new Pages(base.database());
    TitleParts parts = new TitleParts(base.titles());
    return new PageAssembly(
        base,
        pages,
        new PageChoice(base.titles(), pages),
        parts,
        new PrefixSearch(base.database(), parts),
        info(base, authority, pages, revisions, site),
        new PurgePages(acts.acts()),
        languages(base, acts));
  }

  private static Optional<SetPageLanguage> languages(Foundation base, ActAssembly acts) {
    return base.settings().edit().pageLanguages()
        ? Optional.of(new SetPageLanguage(acts.acts(), base.settings().site().language()))
        : Optional.empty();
  }

  private static InfoQuery info(
      Foundation base,
      AuthorityAssembly authority,
      Pages pages,
      RevisionAssembly revisions,
      SiteAssembly site) {
    Settings settings = base.settings();
    return new InfoQuery(
        new PageStateReader(base.database()),
        new ActionTester(
            base.database(), authority.authority(), settings.groups().temporaryAccounts()),
        new Preload(
            pages,
            revisions.reader(),
            site.messages(),
            base.titles(),
            settings.site().language(),
            settings.edit().maxArticleBytes()),
        base.namespaces(),
        settings);
  }

  @Override
  public List<QueryModule> queries() {
    return List.of(
        new AllPagesQuery(new TitleLists(base.database()), parts, base.namespaces()),
        info,
        new PrefixSearchQuery(search, base.namespaces()),
        new QueryPageQuery(rankings(), base.namespaces()),
        new RandomQuery(
            new RandomPages(base.database(), () -> ThreadLocalRandom.current().nextLong()),
            base.namespaces()),
        new RedirectsQuery(new IncomingRedirects(base.database()), base.namespaces()));
  }

  @Override
  public List<ActionModule> actions(PageSetAction pageSets) {
    return List.of(new PurgeAction(purge, pageSets, base.namespaces()));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new OpenSearchAction(search, base.namespaces()),
        new SetPageLanguageAction(languages, choice, base.namespaces()));
  }

  private Rankings rankings() {
    List<Integer> content =
        base.namespaces().all().stream().filter(Namespace::content).map(Namespace::id).toList();
    return new Rankings(
        base.database(),
        content,
        base.clock(),
        work ->
            Thread.ofPlatform()
                .daemon()
                .name("ranking")
                .uncaughtExceptionHandler((_, failure) -> LOG.warn("No new ranking", failure))
                .start(work));
  }
}
