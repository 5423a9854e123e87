package org.palimpsest.server.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.palimpsest.actionapi.ActionApi;
import org.palimpsest.actionapi.accounts.CheckTokenAction;
import org.palimpsest.actionapi.accounts.LoginAction;
import org.palimpsest.actionapi.accounts.LogoutAction;
import org.palimpsest.actionapi.accounts.TokensQuery;
import org.palimpsest.actionapi.action.Action;
import org.palimpsest.actionapi.action.EditAction;
import org.palimpsest.actionapi.action.PageChoice;
import org.palimpsest.actionapi.action.RollbackAction;
import org.palimpsest.actionapi.action.TemporaryEntrance;
import org.palimpsest.actionapi.action.WatchParams;
import org.palimpsest.actionapi.authentication.AuthForms;
import org.palimpsest.actionapi.authentication.AuthManagerInfoQuery;
import org.palimpsest.actionapi.authentication.ChangeAuthenticationDataAction;
import org.palimpsest.actionapi.authentication.ClientLoginAction;
import org.palimpsest.actionapi.authentication.CreateAccountAction;
import org.palimpsest.actionapi.authentication.LinkAccountAction;
import org.palimpsest.actionapi.authentication.RemoveAuthenticationDataAction;
import org.palimpsest.actionapi.authentication.ResetPasswordAction;
import org.palimpsest.actionapi.authentication.ValidatePasswordAction;
import org.palimpsest.actionapi.listing.AllPagesQuery;
import org.palimpsest.actionapi.listing.OpenSearchAction;
import org.palimpsest.actionapi.listing.PrefixSearchQuery;
import org.palimpsest.actionapi.listing.QueryPageQuery;
import org.palimpsest.actionapi.listing.RandomQuery;
import org.palimpsest.actionapi.oauth.ApplicationIdentity;
import org.palimpsest.actionapi.params.WikiVocabulary;
import org.palimpsest.actionapi.people.AllUsersQuery;
import org.palimpsest.actionapi.people.ClearHasMsgAction;
import org.palimpsest.actionapi.people.OptionsAction;
import org.palimpsest.actionapi.people.UserInfoQuery;
import org.palimpsest.actionapi.people.UserRightsAction;
import org.palimpsest.actionapi.people.UsersQuery;
import org.palimpsest.actionapi.query.PageSets;
import org.palimpsest.actionapi.query.QueryAction;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.reading.ContributionsQuery;
import org.palimpsest.actionapi.reading.InfoQuery;
import org.palimpsest.actionapi.reading.RecentChangesQuery;
import org.palimpsest.actionapi.reading.RevisionsQuery;
import org.palimpsest.actionapi.siteinfo.AllMessagesQuery;
import org.palimpsest.actionapi.siteinfo.FileRepoInfoQuery;
import org.palimpsest.actionapi.siteinfo.LanguageInfoQuery;
import org.palimpsest.actionapi.siteinfo.RsdAction;
import org.palimpsest.actionapi.siteinfo.SiteInfo;
import org.palimpsest.actionapi.text.ApiMessages;
import org.palimpsest.model.people.UserNames;
import org.palimpsest.model.people.UserReferences;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.wiki.accounts.AccountCreation;
import org.palimpsest.wiki.accounts.Accounts;
import org.palimpsest.wiki.accounts.BotPasswords;
import org.palimpsest.wiki.accounts.ChosenLanguage;
import org.palimpsest.wiki.accounts.Credentials;
import org.palimpsest.wiki.accounts.GroupRules;
import org.palimpsest.wiki.accounts.Login;
import org.palimpsest.wiki.accounts.PasswordPolicy;
import org.palimpsest.wiki.accounts.Passwords;
import org.palimpsest.wiki.accounts.SessionKeeper;
import org.palimpsest.wiki.accounts.Sessions;
import org.palimpsest.wiki.accounts.TemporaryAccounts;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.HitCounters;
import org.palimpsest.wiki.authority.RateLimits;
import org.palimpsest.wiki.authority.RateTable;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.editing.EditPage;
import org.palimpsest.wiki.export.Exporter;
import org.palimpsest.wiki.language.MessagePages;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.language.Speech;
import org.palimpsest.wiki.listing.PrefixSearch;
import org.palimpsest.wiki.listing.RandomPages;
import org.palimpsest.wiki.listing.Rankings;
import org.palimpsest.wiki.listing.TitleLists;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.preferences.Preferences;
import org.palimpsest.wiki.membership.ChangeGroups;
import org.palimpsest.wiki.people.AccountReader;
import org.palimpsest.wiki.people.SelfReader;
import org.palimpsest.wiki.people.TalkNews;
import org.palimpsest.wiki.preferences.Preferences;
import org.palimpsest.wiki.reading.ChangeReader;
import org.palimpsest.wiki.reading.ContributionReader;
import org.palimpsest.wiki.reading.PageStateReader;
import org.palimpsest.wiki.reading.Pages;
import org.palimpsest.wiki.reading.RevisionReader;
import org.palimpsest.wiki.revert.RestoredContent;
import org.palimpsest.wiki.revert.RevertedMarks;
import org.palimpsest.wiki.revert.Rollback;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.settings.Settings;
import org.palimpsest.wiki.site.ClassPathLibraries;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.site.SiteReader;
import org.palimpsest.wiki.tags.TagIds;
import org.palimpsest.wiki.tags.TagRules;
import org.palimpsest.wiki.wikitext.Redirects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API, put together from what a wiki shares. A new module is a line here.
 *
 * @param random a cryptographic generator, thread-safe
 */
record ApiWiring(
    Database database,
    Settings settings,
    InstantSource clock,
    RandomGenerator random,
    TitleParser titles,
    UserNames names,
    ContentStore contents,
    TagIds tagIds,
    RevisionWriter writer,
    Passwords passwords,
    Accounts accounts,
    BotPasswords botPasswords,
    OAuth oauth) {

  private static final Logger LOG = LoggerFactory.getLogger(ApiWiring.class);

  ActionApi build() {
    Namespaces namespaces = titles.namespaces();
    Authority authority = new Authority(settings);
    TagRules tagRules = new TagRules(authority);
    HitCounters counters = HitCounters.of(database, clock);
    RateLimits limits = new RateLimits(settings, RateTable.standard(), counters);
    GroupRules rules = new GroupRules(settings);
    SessionKeeper keeper = new SessionKeeper(database, settings, rules, clock, random);
    Sessions sessions = new Sessions(database, settings, rules, keeper, clock);
    Login login =
        new Login(database, settings, keeper, passwords, botPasswords, names, counters, clock);
    AccountCreation creation =
        new AccountCreation(
            database, settings, authority, passwords, names, counters, clock, random);
    Credentials credentials = new Credentials(database, settings, keeper, passwords, clock, random);
    AuthForms forms = new AuthForms(settings.emailAddresses());
    RevertedMarks marks = new RevertedMarks(tagIds);
    Redirects redirects = new Redirects(titles);
    EditPage edit =
        new EditPage(
            database,
            authority,
            tagRules,
            limits,
            writer,
            marks,
            contents,
            redirects,
            new AutomaticSummary(namespaces),
            new TemporaryAccounts(settings, authority, counters, random),
            settings,
            clock);
    Rollback rollback =
        new Rollback(
            database,
            authority,
            tagRules,
            limits,
            writer,
            marks,
            new RestoredContent(contents, redirects),
            settings,
            clock);

    Pages pages = new Pages(database);
    PageChoice page = new PageChoice(titles, pages);
    WatchParams watch = new WatchParams(settings);
    TitleParts parts = new TitleParts(titles);
    PrefixSearch search = new PrefixSearch(database, parts);
    Messages words = ApiMessages.load();
    RevisionReader revisions = new RevisionReader(database, contents, settings.maxResultBytes());
    SiteMessages messages =
        new SiteMessages(words, new Overrides(database, revisions, titles, settings.language()));
    Preferences preferences = new Preferences(database, settings, namespaces, rules);
    AccountReader people = new AccountReader(database, rules, authority);
    ChangeGroups changeGroups =
        new ChangeGroups(database, authority, rules, tagRules, tagIds, clock);
    List<QueryModule> queries =
        List.of(
            new AllMessagesQuery(messages, settings, titles),
            new AllPagesQuery(new TitleLists(database), parts, namespaces),
            new AllUsersQuery(people, settings),
            new AuthManagerInfoQuery(credentials, forms),
            new ContributionsQuery(new ContributionReader(database, contents), namespaces),
            new FileRepoInfoQuery(settings),
            new InfoQuery(new PageStateReader(database), namespaces, settings),
            new LanguageInfoQuery(),
            new PrefixSearchQuery(search, namespaces),
            new QueryPageQuery(rankings(namespaces), namespaces),
            new RandomQuery(
                new RandomPages(database, () -> ThreadLocalRandom.current().nextLong()),
                namespaces),
            new RecentChangesQuery(new ChangeReader(database), titles, settings),
            new RevisionsQuery(revisions),
            new SiteInfo(
                new SiteReader(database, settings),
                messages,
                settings,
                titles,
                new Preferences(database, settings, namespaces, rules),
                () -> ClassPathLibraries.of(System.getProperty("java.class.path"))),
            new TokensQuery(keeper),
            new UserInfoQuery(
                new SelfReader(database, rules, authority), settings, rules, limits, preferences),
            new UsersQuery(people, names, settings));
    List<Action> actions =
        List.of(
            new ChangeAuthenticationDataAction(credentials, forms),
            new CheckTokenAction(),
            new ClearHasMsgAction(new TalkNews(database)),
            new ClientLoginAction(login, forms),
            new CreateAccountAction(creation, forms),
            new EditAction(
                edit,
                page,
                watch,
                new TemporaryEntrance(keeper, settings, titles),
                namespaces),
            new LinkAccountAction(credentials),
            new LoginAction(login),
            new LogoutAction(keeper),
            new OpenSearchAction(search, namespaces),
            new OptionsAction(preferences),
            new QueryAction(
                new PageSets(pages, titles, settings, new MessagePages(words), queries),
                new Exporter(pages, revisions, namespaces, settings),
                queries),
            RemoveAuthenticationDataAction.removing(credentials),
            RemoveAuthenticationDataAction.unlinking(credentials),
            new ResetPasswordAction(),
            new RollbackAction(rollback, page, watch, namespaces),
            new RsdAction(messages, settings, titles),
            new UserRightsAction(changeGroups, settings),
            new ValidatePasswordAction(accounts, names, new PasswordPolicy(settings)));
    UserReferences users = new UserReferences(names);
    return new ActionApi(
        actions,
        sessions,
        new ApplicationIdentity(oauth.identity()),
        settings,
        new WikiVocabulary(database, titles, users),
        new Speech(words, settings.language(), new ChosenLanguage(database)::of),
        clock,
        () -> ThreadLocalRandom.current().nextLong());
  }

  private Rankings rankings(Namespaces namespaces) {
    List<Integer> content =
        namespaces.all().stream().filter(Namespace::content).map(Namespace::id).toList();
    return new Rankings(
        database,
        content,
        clock,
        work ->
            Thread.ofPlatform()
                .daemon()
                .name("ranking")
                .uncaughtExceptionHandler((_, failure) -> LOG.warn("No new ranking", failure))
                .start(work));
  }
}
