package org.palimpsest.server.wiring;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.palimpsest.actionapi.change.RecentChangesQuery;
import org.palimpsest.actionapi.contribution.ContributionsQuery;
import org.palimpsest.actionapi.edit.EditAction;
import org.palimpsest.actionapi.edit.TemporaryAccountLogin;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.page.AllPagesQuery;
import org.palimpsest.actionapi.page.InfoQuery;
import org.palimpsest.actionapi.page.OpenSearchAction;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.page.PrefixSearchQuery;
import org.palimpsest.actionapi.page.QueryPageQuery;
import org.palimpsest.actionapi.page.RandomQuery;
import org.palimpsest.actionapi.query.PageSets;
import org.palimpsest.actionapi.query.QueryAction;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.revert.RollbackAction;
import org.palimpsest.actionapi.revision.RevisionsQuery;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.Database;
import org.palimpsest.wiki.change.ChangeReader;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.contribution.ContributionReader;
import org.palimpsest.wiki.edit.EditPage;
import org.palimpsest.wiki.edit.UndoSummaries;
import org.palimpsest.wiki.export.Exporter;
import org.palimpsest.wiki.language.MessagePages;
import org.palimpsest.wiki.login.TemporaryAccounts;
import org.palimpsest.wiki.page.PageStateReader;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.page.PrefixSearch;
import org.palimpsest.wiki.page.RandomPages;
import org.palimpsest.wiki.page.TitleLists;
import org.palimpsest.wiki.ranking.Rankings;
import org.palimpsest.wiki.revert.RestoredContent;
import org.palimpsest.wiki.revert.RevertedMarks;
import org.palimpsest.wiki.revert.Rollback;
import org.palimpsest.wiki.wikitext.Redirects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modules about pages: what changes them, and what lists them and tells about them. */
final class PageModules {
  private static final Logger LOG = LoggerFactory.getLogger(PageModules.class);

  private final Shared wiki;
  private final Pages pages;
  private final PrefixSearch search;
  private final TitleParts parts;

  PageModules(Shared wiki) {
    this.wiki = wiki;
    this.pages = new Pages(wiki.database());
    this.parts = new TitleParts(wiki.titles());
    this.search = new PrefixSearch(wiki.database(), parts);
  }

  List<QueryModule> queries() {
    Database database = wiki.database();
    Namespaces namespaces = wiki.namespaces();
    return List.of(
        new AllPagesQuery(new TitleLists(database), parts, namespaces),
        new ContributionsQuery(new ContributionReader(database, wiki.contents()), namespaces),
        new InfoQuery(new PageStateReader(database), namespaces, wiki.settings()),
        new PrefixSearchQuery(search, namespaces),
        new QueryPageQuery(rankings(), namespaces),
        new RandomQuery(
            new RandomPages(database, () -> ThreadLocalRandom.current().nextLong()), namespaces),
        new RecentChangesQuery(new ChangeReader(database), wiki.titles(), wiki.settings()),
        new RevisionsQuery(wiki.revisions()));
  }

  List<ActionModule> actions() {
    RevertedMarks marks = new RevertedMarks(wiki.tagIds());
    Redirects redirects = new Redirects(wiki.titles());
    PageChoice page = new PageChoice(wiki.titles(), pages);
    WatchParams watch = new WatchParams(wiki.settings());
    return List.of(
        new EditAction(
            edit(marks, redirects),
            page,
            watch,
            new TemporaryAccountLogin(wiki.keeper(), wiki.settings(), wiki.titles()),
            new UndoSummaries(wiki.overrides(), wiki.settings()),
            wiki.namespaces()),
        new OpenSearchAction(search, wiki.namespaces()),
        new RollbackAction(rollback(marks, redirects), page, watch, wiki.namespaces()));
  }

  /** The action that all these parts of it belong to. */
  QueryAction query(List<QueryModule> queries) {
    return new QueryAction(
        new PageSets(
            pages, wiki.titles(), wiki.settings(), new MessagePages(wiki.words()), queries),
        new Exporter(pages, wiki.revisions(), wiki.namespaces(), wiki.settings()),
        queries);
  }

  private EditPage edit(RevertedMarks marks, Redirects redirects) {
    return new EditPage(
        wiki.database(),
        wiki.authority(),
        wiki.tagRules(),
        wiki.limits(),
        wiki.writer(),
        marks,
        wiki.contents(),
        redirects,
        new AutomaticSummary(wiki.namespaces()),
        new TemporaryAccounts(wiki.settings(), wiki.authority(), wiki.counters(), wiki.random()),
        wiki.settings(),
        wiki.clock());
  }

  private Rollback rollback(RevertedMarks marks, Redirects redirects) {
    return new Rollback(
        wiki.database(),
        wiki.authority(),
        wiki.tagRules(),
        wiki.limits(),
        wiki.writer(),
        marks,
        new RestoredContent(wiki.contents(), redirects),
        wiki.settings(),
        wiki.clock());
  }

  private Rankings rankings() {
    List<Integer> content =
        wiki.namespaces().all().stream().filter(Namespace::content).map(Namespace::id).toList();
    return new Rankings(
        wiki.database(),
        content,
        wiki.clock(),
        work ->
            Thread.ofPlatform()
                .daemon()
                .name("ranking")
                .uncaughtExceptionHandler((_, failure) -> LOG.warn("No new ranking", failure))
                .start(work));
  }
}
