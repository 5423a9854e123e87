package org.palimpsest.server.wiring;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.palimpsest.actionapi.ActionApi;
import org.palimpsest.actionapi.http.Endpoint;
import org.palimpsest.actionapi.text.ApiMessages;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.server.fixture.FixtureLoader;
import org.palimpsest.server.fixture.PageSeeder;
import org.palimpsest.server.operation.DatabaseMeters;
import org.palimpsest.server.operation.Health;
import org.palimpsest.server.operation.Metrics;
import org.palimpsest.server.operation.PasswordMeters;
import org.palimpsest.server.operation.SizeMeters;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.web.front.FrontPage;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.limit.RateTable;
import org.palimpsest.wiki.login.Accounts;
import org.palimpsest.wiki.login.BotPasswords;
import org.palimpsest.wiki.login.SessionKeeper;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.password.PasswordWorkers;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.preference.Preferences;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.tag.TagIds;
import org.palimpsest.wiki.tag.TagRules;

/**
 * One wiki, put together: this class and {@link ApiWiring} alone know how everything hangs
 * together. Thread-safe.
 */
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
  private final PasswordWorkers workers;
  private final Accounts accounts;
  private final BotPasswords botPasswords;
  private final OAuth oauth;

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
    this.titles =
        new TitleParser(Namespaces.standard(settings.siteName()), settings.interwikis().keySet());
    this.names = new UserNames(titles, settings.temporaryAccounts());
    this.tagIds = TagIds.load(database);
    this.writer = new RevisionWriter(tagIds);
    this.passwords = new Passwords(strength, random);
    int hashers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.workers = new PasswordWorkers(passwords, hashers);
    this.accounts = new Accounts(database, settings, passwords, names, clock, random);
    this.botPasswords = new BotPasswords(database, names, random);
    this.oauth =
        OAuth.of(database, names, new GroupRules(settings), new Authority(settings), clock, random);
  }

  /**
   * Answers all requests.
   *
   * @param metrics what answers at {@code /metrics}; empty: nothing does
   */
  public Endpoint endpoint(Optional<Endpoint> metrics) {
    Map<String, Endpoint> pages = new HashMap<>();
    pages.put("/", new FrontPage(settings.siteName()));
    pages.put("/healthz", new Health(database, clock));
    metrics.ifPresent(told -> pages.put("/metrics", told));
    Shared shared = shared();
    OAuthWiring applications = new OAuthWiring(shared);
    Map<String, Endpoint> scripts =
        Map.of(
            "/w/index.php", request -> applications.pages().answer(request),
            "/w/rest.php", request -> applications.rest().answer(request));
    return new Router(ApiWiring.build(shared), scripts, pages);
  }

  /** Answers operators, at an address of their own. */
  public Endpoint operatorsEndpoint(Endpoint metrics) {
    return new Router(
        Router::nothing,
        Map.of(),
        Map.of("/healthz", new Health(database, clock), "/metrics", metrics));
  }

  /** Adds the figures of this wiki that are at hand. */
  public void measure(Metrics metrics) {
    metrics.add(new DatabaseMeters(database, contents::cacheFigures));
    metrics.add(new PasswordMeters(workers));
  }

  /** Adds those that take queries, which are asked at once and then so often until it is closed. */
  public AutoCloseable survey(Metrics metrics, Duration period) {
    SizeMeters sizes = new SizeMeters(database, period, clock);
    metrics.add(sizes);
    return sizes;
  }

  /** Accounts, for those who run the wiki. */
  public Accounts accounts() {
    return accounts;
  }

  /** Bot passwords, for those who run the wiki. */
  public BotPasswords botPasswords() {
    return botPasswords;
  }

  /** Applications, for those who run the wiki. */
  public OAuth oauth() {
    return oauth;
  }

  /** Fills the wiki while it is empty. */
  public FixtureLoader fixtures() {
    return new FixtureLoader(
        database, accounts, botPasswords, passwords, oauth.consumers(), pages());
  }

  /** Makes pages with a given history. */
  public PageSeeder pages() {
    return new PageSeeder(database, titles, contents, writer, clock);
  }

  @Override
  public void close() {
    workers.close();
  }

  /** The API. */
  ActionApi api() {
    return ApiWiring.build(shared());
  }

  private Shared shared() {
    Authority authority = new Authority(settings);
    HitCounters counters = HitCounters.of(database, clock);
    GroupRules rules = new GroupRules(settings);
    return new Shared(
        database,
        settings,
        clock,
        random,
        titles,
        names,
        contents,
        tagIds,
        writer,
        workers,
        accounts,
        botPasswords,
        oauth,
        authority,
        new TagRules(authority),
        counters,
        new RateLimits(settings, RateTable.standard(), counters),
        rules,
        new SessionKeeper(database, settings, rules, clock, random),
        new RevisionReader(database, contents, settings.maxResultBytes()),
        new Preferences(database, settings, titles.namespaces(), rules),
        ApiMessages.load());
  }
}
