package org.palimpsest.server.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.palimpsest.actionapi.ActionApi;
import org.palimpsest.actionapi.accounts.CheckTokenAction;
import org.palimpsest.actionapi.accounts.LoginAction;
import org.palimpsest.actionapi.accounts.LogoutAction;
import org.palimpsest.actionapi.accounts.TokensQuery;
import org.palimpsest.actionapi.accounts.UserInfoQuery;
import org.palimpsest.actionapi.action.Action;
import org.palimpsest.actionapi.action.EditAction;
import org.palimpsest.actionapi.action.EditTarget;
import org.palimpsest.actionapi.action.EditAction;
import org.palimpsest.actionapi.action.EditTarget;
import org.palimpsest.actionapi.action.ExistingPage;
import org.palimpsest.actionapi.action.RollbackAction;
import org.palimpsest.actionapi.action.WatchParams;
import org.palimpsest.actionapi.http.Endpoint;
import org.palimpsest.actionapi.params.WikiVocabulary;
import org.palimpsest.actionapi.query.QueryAction;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.siteinfo.SiteInfo;
import org.palimpsest.model.people.UserNames;
import org.palimpsest.model.people.UserReferences;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.server.fixture.FixtureLoader;
import org.palimpsest.server.fixture.PageSeeder;
import org.palimpsest.server.operation.Health;
import org.palimpsest.server.operation.Metrics;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.web.front.FrontPage;
import org.palimpsest.wiki.accounts.Accounts;
import org.palimpsest.wiki.accounts.BotPasswords;
import org.palimpsest.wiki.accounts.GroupRules;
import org.palimpsest.wiki.accounts.Login;
import org.palimpsest.wiki.accounts.Passwords;
import org.palimpsest.wiki.accounts.Sessions;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.HitCounters;
import org.palimpsest.wiki.authority.RateLimits;
import org.palimpsest.wiki.authority.RateTable;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.editing.EditPage;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.editing.EditPage;
import org.palimpsest.wiki.reading.Pages;
import org.palimpsest.wiki.revert.RestoredContent;
import org.palimpsest.wiki.revert.RevertedMarks;
import org.palimpsest.wiki.revert.Rollback;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.settings.Settings;
import org.palimpsest.wiki.tags.TagIds;
import org.palimpsest.wiki.tags.TagRules;
import org.palimpsest.wiki.wikitext.Redirects;

/** One wiki, put together. This class alone knows how everything hangs together. Thread-safe. */
public final class Wiki implements AutoCloseable {
  private static final long TEXT_CACHE_BYTES = 16L << 20;

  private final Database database;
  private final Settings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  private final TitleParser titles;
  private final UserNames names;
  private final ContentStore contents = new ContentStore(TEXT_CACHE_BYTES);
  private final TagIds tagIds;
  private final RevisionWriter writer;
  private final Passwords passwords;
  private final Accounts accounts;
  private final BotPasswords botPasswords;

  /**
   * Puts a wiki together.
   *
   * @param database stays its owner's to close
   * @param strength how costly new password hashes are
   * @param random a cryptographic generator, thread-safe
   */
  public Wiki(
      Database database,
      Settings settings,
      Passwords.Strength strength,
      InstantSource clock,
      RandomGenerator random) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.titles = new TitleParser(
            Namespaces.standard(settings.siteName()), settings.interwikis().keySet());
    this.names = new UserNames(titles);
    this.tagIds = TagIds.load(database);
    this.writer = new RevisionWriter(tagIds);
    int hashers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.passwords = new Passwords(strength, random, hashers);
    this.accounts = new Accounts(database, settings, passwords, names, clock, random);
    this.botPasswords = new BotPasswords(database, names, random);
  }

  /** Answers all requests; the figures of these metrics among them. */
  public Endpoint endpoint(Metrics metrics) {
    Map<String, Endpoint> pages =
        Map.of(
            "/", new FrontPage(settings.siteName()),
            "/healthz", new Health(database),
            "/metrics", metrics);
    return new Router(api(), pages);
  }

  /** Accounts, for those who run the wiki. */
  public Accounts accounts() {
    return accounts;
  }

  /** Bot passwords, for those who run the wiki. */
  public BotPasswords botPasswords() {
    return botPasswords;
  }

  /** Fills the wiki while it is empty. */
  public FixtureLoader fixtures() {
    return new FixtureLoader(database, accounts, botPasswords, passwords, pages());
  }

  /** Makes pages with a given history. */
  public PageSeeder pages() {
    return new PageSeeder(database, titles, contents, writer, clock);
  }

  @Override
  public void close() {
    passwords.close();
  }

  private ActionApi api() {
    Authority authority = new Authority(settings);
    HitCounters counters = HitCounters.of(database, clock);
    RateLimits limits = new RateLimits(settings, RateTable.standard(), counters);
    GroupRules rules = new GroupRules(settings);
    Sessions sessions = new Sessions(database, settings, rules, clock, random);
    Login login =
        new Login(
            database, settings, sessions, passwords, botPasswords, names, counters, clock);
    WikiVocabulary vocabulary =
        new WikiVocabulary(database, titles.namespaces(), new UserReferences(names));
    TagRules tagRules = new TagRules(authority);
    RevertedMarks marks = new RevertedMarks(tagIds);
    Redirects redirects = new Redirects(titles);
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
            new AutomaticSummary(titles.namespaces()),
            settings,
            clock);
    Pages pages = new Pages(database);
    ExistingPage page = new ExistingPage(titles, pages);
    WatchParams watch = new WatchParams(settings);
    List<QueryModule> queries =
        List.of(
            new SiteInfo(database, settings, titles.namespaces()),
            new TokensQuery(sessions),
            new UserInfoQuery(database, settings, rules, authority, limits));
    List<Action> actions =
        List.of(
            new CheckTokenAction(),
            new EditAction(edit, new EditTarget(titles, pages), watch, titles.namespaces()),
            new EditAction(edit, new EditTarget(titles, pages), watch, titles.namespaces()),
            new LoginAction(login),
            new LogoutAction(sessions),
            new QueryAction(database, titles, queries),
            new RollbackAction(rollback, page, watch, titles.namespaces()));
    return new ActionApi(actions, sessions, settings, vocabulary, clock, random);
  }
}
