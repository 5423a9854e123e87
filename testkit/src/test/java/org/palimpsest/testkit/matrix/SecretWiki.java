package org.palimpsest.testkit.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.server.http.ListenerSettings;
import org.palimpsest.store.Database;
import org.palimpsest.testkit.TestClient;
import org.palimpsest.testkit.TestWiki;
import org.palimpsest.wiki.oauth.Callback;
import org.palimpsest.wiki.oauth.ConsumerCredentials;
import org.palimpsest.wiki.oauth.GrantList;
import org.palimpsest.wiki.oauth.NewConsumer;
import org.palimpsest.wiki.oauth.Protocol;
import org.palimpsest.wiki.setting.Settings;
import tools.jackson.databind.JsonNode;

/**
 * A wiki in which every field that can be hidden holds a word of its own, at every level. Two of
 * them with the same seeds are the same; with other seeds they differ in what is hidden only.
 */
final class SecretWiki implements AutoCloseable {
  static final String PASSWORD = "Correct-Horse-9";
  static final Clearance ALL = new Clearance(true, true, true);

  /** All requests of a test come from here. */
  static final String PROXY = "127.0.0.1";

  private static final Clearance HISTORY = new Clearance(true, true, false);
  private static final Clearance SUPPRESSED = new Clearance(false, false, true);

  final TestWiki wiki;
  final Canaries canaries;
  final Hiding hiding;
  final TestClient boss;

  /** What its access log says; all of it when the wiki is closed. */
  final AccessLogListener accessLog = new AccessLogListener();

  /** The keys of uploads that somebody has stashed. */
  final List<String> stashed;

  /** The addresses of those who have come through a proxy. */
  final Set<String> visitors;

  private final List<Role> everybody;

  /**
   * Makes it.
   *
   * @param hidden the seed of what is hidden or deleted
   * @param suppressed the seed of what is suppressed
   */
  SecretWiki(Database database, long hidden, long suppressed) {
    wiki =
        TestWiki.builder()
            .database(database)
            .random(new Random(11))
            .at(Instant.parse("2026-11-21T12:00:00Z"))
            .settings(SecretWiki::settings)
            .listener(ListenerSettings.on("127.0.0.1", 0).behind(null, Set.of(PROXY)))
            .accessLog(accessLog)
            .start();
    canaries = new Canaries(hidden, suppressed);
    wiki.accountWithPassword("Uma", PASSWORD);
    wiki.accountWithPassword("Rolf", PASSWORD, "rollbacker");
    wiki.accountWithPassword("Ada", PASSWORD, "sysop");
    wiki.accountWithPassword("Sue", PASSWORD, "suppress");
    wiki.accountWithPassword(
        "Boss", PASSWORD, "sysop", "suppress", "bureaucrat", "interface-admin");
    boss = wiki.client().logIn("Boss", PASSWORD);
    hiding = new Hiding(database, boss);
    new SecretHistory(this).make();
    new SecretLogs(this).make();
    SecretFiles files = new SecretFiles(this);
    files.make();
    new SecretPeople(this).make();
    SecretVisitors strangers = new SecretVisitors(this);
    strangers.make();
    stashed = new SecretStash(this, files.colour()).make();
    everybody = comeIn(strangers.comeIn("198.51.100.200", "hello"));
    visitors = strangers.addresses();
  }

  private static Settings settings(Settings settings) {
    return settings
        .with("public-url", "http://wiki.example")
        .with("rate-limits", false)
        .with("password-throttle", false)
        .with("file-extensions", "png svg")
        .with("watchlist-expiry", true)
        .with("temporary-accounts", true)
        .with(
            settings
                .groups()
                .groups()
                .with(new Group("rollbacker", Set.of(Right.ROLLBACK, Right.PATROL))));
  }

  /** Everybody, logged in. */
  List<Role> everybody() {
    return everybody;
  }

  private List<Role> comeIn(Role visitor) {
    return List.of(
        new Role("stranger", Clearance.NONE, wiki.client()),
        new Role("user", Clearance.NONE, wiki.client().logIn("Uma", PASSWORD)),
        visitor,
        new Role("rollbacker", Clearance.NONE, wiki.client().logIn("Rolf", PASSWORD)),
        new Role(
            "bot password",
            Clearance.NONE,
            wiki.client().logIn(wiki.botPassword("Boss", Grant.BASIC, Grant.ROLLBACK))),
        new Role(
            "application",
            Clearance.NONE,
            wiki.client(),
            Map.of("Authorization", "Bearer " + accessToken())),
        new Role("sysop", HISTORY, wiki.client().logIn("Ada", PASSWORD)),
        new Role("blocked", Clearance.NONE, wiki.client().logIn("Bert SUPPRESSED", PASSWORD)),
        new Role("suppressor", SUPPRESSED, wiki.client().logIn("Sue", PASSWORD)),
        new Role("overseer", ALL, boss));
  }

  /** With this an application acts for somebody who may see all, but lends little of it. */
  private String accessToken() {
    ConsumerCredentials credentials =
        wiki.consumer(
            NewConsumer.of(
                    "Boss",
                    "hoe",
                    Protocol.TWO,
                    new Callback(Callback.NONE, false),
                    new GrantList(List.of("editpage", "rollback")))
                .forOwnerOnly());
    return Objects.requireNonNull(credentials.token());
  }

  /** Has somebody do something, which must come about. */
  static JsonNode act(TestClient client, String action, String... params) {
    String[] call = new String[params.length + 2];
    call[0] = "action";
    call[1] = action;
    System.arraycopy(params, 0, call, 2, params.length);
    JsonNode answer =
        client.postWithToken(action.equals("userrights") ? "userrights" : "csrf", call);
    if (answer.has("error") || answer.has("errors")) {
      throw new AssertionError(List.of(call) + ": " + answer);
    }
    return answer;
  }

  @Override
  public void close() {
    wiki.close();
  }
}
