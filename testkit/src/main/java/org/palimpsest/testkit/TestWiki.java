package org.palimpsest.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.server.fixture.Fixture;
import org.palimpsest.server.fixture.FixtureReader;
import org.palimpsest.server.fixture.Seeders;
import org.palimpsest.server.http.ExchangeObserver;
import org.palimpsest.server.http.HttpListener;
import org.palimpsest.server.http.ListenerSettings;
import org.palimpsest.server.http.Spool;
import org.palimpsest.server.operation.AccessLog;
import org.palimpsest.server.operation.ListenerMeters;
import org.palimpsest.server.operation.Metrics;
import org.palimpsest.server.operation.MetricsPlace;
import org.palimpsest.server.remote.HttpRemoteFiles;
import org.palimpsest.server.wiring.Router;
import org.palimpsest.server.wiring.Stores;
import org.palimpsest.server.wiring.Wiki;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.blob.BlobStore;
import org.palimpsest.store.blob.ObjectStore;
import org.palimpsest.wiki.login.Accounts;
import org.palimpsest.wiki.login.BotPasswords;
import org.palimpsest.wiki.login.Restrictions;
import org.palimpsest.wiki.oauth.ConsumerCredentials;
import org.palimpsest.wiki.oauth.Consumers;
import org.palimpsest.wiki.oauth.NewConsumer;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.upload.UploadHelpers;

/**
 * A wiki that lives as long as a test: the whole server, listening on a free port of this machine,
 * with an empty database. Nothing in it is a double but the clock, and the hashes of passwords,
 * which are made cheap. Thread-safe.
 */
public final class TestWiki implements AutoCloseable {
  private static final Passwords.Strength CHEAP = new Passwords.Strength(64, 1);
  private static final String APP = "test";
  private static final Path SPOOLS =
      Path.of(System.getProperty("java.io.tmpdir"), "palimpsest-test-spool");

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final MovableClock clock;
  private final Database database;
  private final Stores stores;
  private final Wiki wiki;
  private final Seeders seeders;
  private final URI base;
  private final List<String> paths;

  private TestWiki(Builder builder) {
    clock = new MovableClock(builder.start);
    database = keep(builder.database == null ? sqlite() : builder.database);
    Settings settings = builder.settings;
    stores = stores(builder);
    wiki = keep(new Wiki(stores, settings, CHEAP, clock, builder.random));
    seeders = wiki.seeders();
    Path fixture = builder.fixtureFile;
    if (fixture != null) {
      wiki.fixtures().load(builder.fixture, fixture.toString());
    }
    Metrics metrics = new Metrics();
    wiki.measure(metrics);
    if (builder.survey != null) {
      keep(wiki.survey(metrics, builder.survey));
    }
    Spool spool = keep(Spool.in(SPOOLS));
    Router endpoint =
        wiki.endpoint(
            MetricsPlace.Known.LOCAL.shared(metrics),
            new UploadHelpers(spool::newFile, keep(new HttpRemoteFiles(Duration.ofSeconds(5)))));
    paths = endpoint.paths();
    HttpListener listener =
        keep(
            HttpListener.start(
                builder.listener, endpoint, observer(builder, metrics), wiki.memory(), spool));
    metrics.add(new ListenerMeters(listener::figures));
    base = listener.base();
  }

  private ExchangeObserver observer(Builder builder, Metrics metrics) {
    OutputStream out = builder.accessLog;
    return out == null
        ? metrics
        : ExchangeObserver.all(List.of(metrics, keep(new AccessLog(out, clock))));
  }

  /** A wiki with the default settings on SQLite. */
  public static TestWiki start() {
    return builder().start();
  }

  /** A wiki of your making. */
  public static Builder builder() {
    return new Builder();
  }

  /** The address of the server, without a slash at the end. */
  public URI base() {
    return base;
  }

  /** The address of the API. */
  public URI api() {
    return base.resolve("/w/api.php");
  }

  /** The patterns of all paths at which it answers. */
  public List<String> paths() {
    return paths;
  }

  /** The wiki's clock. */
  public MovableClock clock() {
    return clock;
  }

  /** The bytes of its files. */
  public BlobStore blobs() {
    return stores.blobs();
  }

  /** The wiki's database. */
  public Database database() {
    return database;
  }

  /** A client that nobody knows yet; is closed with the wiki. */
  public synchronized TestClient client() {
    return keep(new TestClient(base, clock));
  }

  /** A client that is logged in as this account, with all its rights. */
  public TestClient clientOf(String name) {
    return client().logIn(botPassword(name));
  }

  /**
   * Makes an account without a password, in these groups; {@link #clientOf} and {@link
   * #botPassword} get in.
   */
  public void account(String name, String... groups) {
    check(wiki.accounts().createHashed(name, null, List.of(groups)), name);
  }

  /** Makes an account with a password, in these groups. */
  public void accountWithPassword(String name, String password, String... groups) {
    check(wiki.accounts().create(name, password, List.of(groups)), name);
  }

  /** Makes a bot password with every grant for an account, in place of the one made before. */
  public BotLogin botPassword(String name) {
    return botPassword(name, Grant.values());
  }

  /** Makes a bot password with these grants for an account, in place of the one made before. */
  public BotLogin botPassword(String name, Grant... grants) {
    EnumSet<Grant> given = EnumSet.noneOf(Grant.class);
    given.addAll(List.of(grants));
    BotPasswords.Outcome outcome =
        wiki.botPasswords().create(name, APP, given, Restrictions.NONE, null);
    if (outcome instanceof BotPasswords.Outcome.Made(String login, String secret)) {
      return new BotLogin(login, secret);
    }
    throw new IllegalArgumentException("no bot password for " + name + ": " + outcome);
  }

  /** Makes an application of OAuth known, and gives its credentials. */
  public ConsumerCredentials consumer(NewConsumer wish) {
    return switch (wiki.oauth().consumers().register(wish)) {
      case Consumers.Registration.Done(_, ConsumerCredentials credentials) -> credentials;
      case Consumers.Registration refused ->
          throw new IllegalArgumentException("no application " + wish.name() + ": " + refused);
    };
  }

  /** What the wiki can do about OAuth, for those who run it. */
  public OAuth oauth() {
    return wiki.oauth();
  }

  /** A page to be made, with its history. */
  public TestPage page(String title) {
    return new TestPage(seeders.pages(), clock, title);
  }

  /** A file to be made, with its versions. */
  public TestFile file(String name) {
    return new TestFile(seeders.files(), clock, name);
  }

  /**
   * Looks whether everything that the wiki keeps agrees, as {@code palimpsest verify} does.
   *
   * @return what does not; empty when all is well
   */
  public List<String> mismatches() {
    List<String> found = new ArrayList<>();
    wiki.verification()
        .run(finding ->
            finding.mismatches().forEach(where -> found.add(finding.claim() + ": " + where)));
    return found;
  }

  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("the wiki did not stop", e);
      }
    }
  }

  private static void check(Accounts.Outcome outcome, String name) {
    if (!(outcome instanceof Accounts.Outcome.Done)) {
      throw new IllegalArgumentException("cannot make the account " + name + ": " + outcome);
    }
  }

  private <T extends AutoCloseable> T keep(T part) {
    parts.push(part);
    return part;
  }

  private Database sqlite() {
    return Databases.sqlite(folder().resolve("wiki.sqlite"));
  }

  private Stores stores(Builder builder) {
    ObjectStore objects = builder.objects;
    return objects == null
        ? Stores.withFiles(database, folder().resolve("files"))
        : new Stores(database, new BlobStore(keep(objects)));
  }

  private Path folder() {
    try {
      Path folder = Files.createTempDirectory("palimpsest-test-");
      keep(() -> delete(folder));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Decides what the wiki is like. Not thread-safe. */
  public static final class Builder {
    private Settings settings =
        Settings.defaults().with("rate-limits", false).with("password-throttle", false);
    private ListenerSettings listener = ListenerSettings.on("127.0.0.1", 0);
    private Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private RandomGenerator random = new SecureRandom();
    private @Nullable Database database;
    private @Nullable ObjectStore objects;
    private @Nullable Duration survey;
    private @Nullable Path fixtureFile;
    private @Nullable OutputStream accessLog;
    private Fixture fixture = Fixture.EMPTY;

    private Builder() {}

    /** Changes settings; rate limits and the throttle of logins are off to begin with. */
    public Builder settings(UnaryOperator<Settings> change) {
      settings = change.apply(settings);
      return this;
    }

    /** Starts from the settings, accounts, pages and files of this fixture. */
    public Builder fixture(Path file) {
      fixtureFile = file;
      fixture = FixtureReader.read(file);
      settings = fixture.settings(settings, file.toString());
      return this;
    }

    /** The time at the beginning; 2026-01-01 unless told otherwise. */
    public Builder at(Instant time) {
      start = time;
      return this;
    }

    /**
     * Keeps the bytes of files here, which is closed with the wiki; else in a folder of its own.
     */
    public Builder objects(ObjectStore place) {
      objects = place;
      return this;
    }

    /**
     * Takes its chance from here, so that two wikis of which the same is asked answer the same.
     *
     * @param chance thread-safe
     */
    public Builder random(RandomGenerator chance) {
      random = chance;
      return this;
    }

    /** Keeps the wiki in this empty database, which is closed with the wiki. */
    public Builder database(Database empty) {
      database = empty;
      return this;
    }

    /** Listens in another way; port 0 takes any free one. */
    public Builder listener(ListenerSettings other) {
      listener = other;
      return this;
    }

    /**
     * Keeps an access log, as the server does; none unless told.
     *
     * @param out where its lines go, a moment after each request; it is closed with the wiki
     */
    public Builder accessLog(OutputStream out) {
      accessLog = out;
      return this;
    }

    /** Looks at the size of the database so often, for its metrics; never unless told. */
    public Builder survey(Duration period) {
      survey = period;
      return this;
    }

    /** Starts it. */
    public TestWiki start() {
      return new TestWiki(this);
    }
  }
}
