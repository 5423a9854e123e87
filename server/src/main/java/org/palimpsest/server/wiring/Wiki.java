package org.palimpsest.server.wiring;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.ActionApi;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.route.Routes;
import org.palimpsest.server.fixture.FixtureLoader;
import org.palimpsest.server.fixture.Seeders;
import org.palimpsest.server.operation.DatabaseMeters;
import org.palimpsest.server.operation.Health;
import org.palimpsest.server.operation.MemoryMeters;
import org.palimpsest.server.operation.Metrics;
import org.palimpsest.server.operation.PasswordMeters;
import org.palimpsest.server.operation.SizeMeters;
import org.palimpsest.store.blob.BlobCheck;
import org.palimpsest.store.blob.BlobSweeper;
import org.palimpsest.store.blob.BlobSweeping;
import org.palimpsest.store.blob.StashExpiry;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.store.outbox.FollowerPace;
import org.palimpsest.store.outbox.Followers;
import org.palimpsest.web.front.FrontPage;
import org.palimpsest.wiki.dump.log.LogParamsText;
import org.palimpsest.wiki.export.WikiExport;
import org.palimpsest.wiki.importing.AuthorRule;
import org.palimpsest.wiki.importing.FileImport;
import org.palimpsest.wiki.log.LogReader;
import org.palimpsest.wiki.login.Accounts;
import org.palimpsest.wiki.login.BotPasswords;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.serving.Thumbnails;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.upload.UploadHelpers;
import org.palimpsest.wiki.verification.Verification;
import org.palimpsest.wikitext.redirect.Redirects;

/**
 * One wiki: what all ways into it have in common, and the ways. What answers requests is put
 * together only where requests are answered ({@link RequestAssembly}). Thread-safe.
 */
public final class Wiki implements AutoCloseable {
  private final Foundation base;
  private final AuthorityAssembly authority;
  private final RevisionAssembly revisions;
  private final AccountAssembly accounts;
  private final OAuth oauth;
  private final Queue<Thumbnails> thumbnails = new ConcurrentLinkedQueue<>();

  /**
   * Puts a wiki together.
   *
   * @param stores stay their owner's to close
   * @param strength how costly new password hashes are
   * @param random a cryptographic generator, thread-safe
   */
  public Wiki(
      Stores stores,
      Settings settings,
      Passwords.Strength strength,
      InstantSource clock,
      RandomGenerator random) {
    this.base = Foundation.of(stores, settings, clock, random);
    this.authority = AuthorityAssembly.of(base);
    this.revisions = RevisionAssembly.of(base);
    this.accounts = AccountAssembly.of(base, strength);
    this.oauth =
        OAuth.of(
            base.database(),
            base.names(),
            authority.groups(),
            authority.authority(),
            clock,
            random);
  }

  /**
   * Answers all requests.
   *
   * @param metrics what answers at {@code /metrics}; empty: nothing does
   * @param helpers what uploads need of the machine
   */
  public Router endpoint(Optional<Endpoint> metrics, UploadHelpers helpers) {
    RequestAssembly requests = requests(helpers);
    Routes.Builder routes =
        Routes.builder()
            .script("/w/api.php", requests.api())
            .get("/", new FrontPage(base.settings().site().name()))
            .get("/healthz", health());
    requests.scripts().forEach(routes::script);
    Thumbnails made = ServingAssembly.thumbnails(base, helpers.scratch());
    thumbnails.add(made);
    ServingAssembly.of(base, requests.sessions(), made).declare(routes);
    metrics.ifPresent(told -> routes.get("/metrics", told));
    return new Router(routes.build());
  }

  /** What of the heap requests may hold; whoever listens for them takes from it too. */
  public HeapBudget memory() {
    return base.memory();
  }

  /** Answers operators, at an address of their own. */
  public Endpoint operatorsEndpoint(Endpoint metrics) {
    return new Router(Routes.builder().get("/healthz", health()).get("/metrics", metrics).build());
  }

  /** Adds the figures of this wiki that are at hand. */
  public void measure(Metrics metrics) {
    metrics.add(new DatabaseMeters(base.database(), revisions.contents()::cacheFigures));
    metrics.add(new PasswordMeters(accounts.workers()));
    metrics.add(new MemoryMeters(base.memory()));
  }

  /** Adds those that take queries, which are asked at once and then so often until it is closed. */
  public AutoCloseable survey(Metrics metrics, Duration period) {
    SizeMeters sizes = new SizeMeters(base.database(), period, base.clock());
    metrics.add(sizes);
    return sizes;
  }

  /**
   * Begins to follow what is written, until it is closed. Nobody in this house has to yet, so what
   * has been written is trimmed; a follower stands in the list.
   */
  public AutoCloseable follow() {
    return new Followers(
        base.database(),
        List.of(),
        HexFormat.of().toHexDigits(base.random().nextLong()),
        FollowerPace.of(base.database().engine()),
        base.clock());
  }

  /** Sweeps now and then what no file needs any more, until it is closed. */
  public AutoCloseable sweeping() {
    return new BlobSweeping(base.database(), base.blobs(), Duration.ofMinutes(1), base.clock());
  }

  /** Sweeps at once what no file needs any more, and says how many blobs that were. */
  public int sweepFiles() {
    new StashExpiry(base.database(), base.clock()).expire();
    BlobSweeper sweeper = new BlobSweeper(base.database(), base.blobs(), base.clock());
    sweeper.clearUnfinished();
    return sweeper.sweep() + sweeper.sweepUnknown();
  }

  /** Accounts, for those who run the wiki. */
  public Accounts accounts() {
    return accounts.accounts();
  }

  /** Bot passwords, for those who run the wiki. */
  public BotPasswords botPasswords() {
    return accounts.botPasswords();
  }

  /** Applications, for those who run the wiki. */
  public OAuth oauth() {
    return oauth;
  }

  /** Looks whether everything that is kept agrees. */
  public Verification verification() {
    return new Verification(
        base.database(),
        revisions.contents(),
        new Redirects(base.titles()),
        new BlobCheck(base.database(), base.blobs()));
  }

  /** Writes the whole wiki as a dump. */
  public WikiExport export() {
    return new WikiExport(
        new Pages(base.database()),
        revisions.reader(),
        new LogReader(base.database()),
        new LogParamsText(base.titles()),
        base.dumpHead());
  }

  /** Brings in histories from a file, for those who run the wiki. */
  public FileImport imports() {
    return new FileImport(base.database(), revisions.imports(), base.clock());
  }

  /**
   * Whose imported revisions become.
   *
   * @param prefix stands in front of all names; null: they become accounts
   */
  public AuthorRule importedAuthors(@Nullable String prefix) {
    return AuthorRule.restoring(base.names(), prefix);
  }

  /** Fills the wiki while it is empty. */
  public FixtureLoader fixtures() {
    return new FixtureLoader(
        base.database(),
        accounts.accounts(),
        accounts.botPasswords(),
        accounts.passwords(),
        oauth.consumers(),
        seeders());
  }

  /** Makes pages and files with a given history. */
  public Seeders seeders() {
    return SeedingAssembly.of(base, authority, revisions).seeders();
  }

  @Override
  public void close() {
    thumbnails.forEach(Thumbnails::close);
    accounts.workers().close();
  }

  /** The API. */
  ActionApi api() {
    return requests(
            UploadHelpers.of(() -> {
              throw new IOException("nothing is uploaded here");
            }))
        .api();
  }

  private RequestAssembly requests(UploadHelpers helpers) {
    return RequestAssembly.of(base, authority, revisions, accounts, oauth, helpers);
  }

  private Endpoint health() {
    return new Health(base.database(), base.clock());
  }
}
