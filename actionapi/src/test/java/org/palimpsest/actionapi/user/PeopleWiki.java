package org.palimpsest.actionapi.user;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.change.RecentChangesQuery;
import org.palimpsest.actionapi.group.UserRightsAction;
import org.palimpsest.actionapi.preference.OptionsAction;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.GivenBlock;
import org.palimpsest.store.group.GroupTable;
import org.palimpsest.store.login.BotPasswordRow;
import org.palimpsest.store.login.BotPasswordTable;
import org.palimpsest.store.login.SessionRow;
import org.palimpsest.store.login.SessionTable;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.change.ChangeReader;
import org.palimpsest.wiki.group.ChangeGroups;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.limit.RateTable;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.login.Tokens;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.preference.Preferences;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.tag.TagIds;
import org.palimpsest.wiki.user.AccountReader;
import org.palimpsest.wiki.user.SelfReader;
import org.palimpsest.wiki.user.TalkNews;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The modules of this package over a wiki whose accounts are made quickly, asked as anybody. */
public final class PeopleWiki {
  public static final String STRANGER = "";
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Performer NOBODY =
      new Performer(0, "192.0.2.7", List.of(), Set.of(), "192.0.2.7");

  private final Database database;
  private final Settings settings;
  private final ApiWiki api;

  public PeopleWiki(Database database) {
    this(database, Settings.defaults());
  }

  public PeopleWiki(Database database, Settings settings) {
    this.database = database;
    this.settings = settings;
    InstantSource clock = InstantSource.fixed(ApiWiki.NOW);
    TitleParser titles = new TitleParser(Namespaces.standard(settings.site().name()), Set.of());
    GroupRules rules = new GroupRules(settings.groups());
    Authority authority = new Authority(settings.site());
    RateLimits limits =
        new RateLimits(settings.limits(), RateTable.standard(), HitCounters.of(database, clock));
    Preferences preferences =
        new Preferences(database, settings.site(), titles.namespaces(), rules);
    AccountReader reader = new AccountReader(database, rules, authority);
    this.api =
        ApiWiki.over(
            database,
            settings,
            List.of(
                new ClearHasMsgAction(new TalkNews(database)),
                new OptionsAction(preferences),
                new UserRightsAction(
                    new ChangeGroups(
                        new Acts(
                            database,
                            authority,
                            limits,
                            TagIds.load(database),
                            HeapBudget.ofThisProcess().plans(),
                            clock),
                        rules),
                    settings)),
            List.of(
                new AllUsersQuery(reader, settings),
                new RecentChangesQuery(
                    new ChangeReader(database),
                    titles,
                    settings.patrol(),
                    ApiWiki.comments(database, settings, titles)),
                new UserInfoQuery(
                    new SelfReader(database, rules, authority),
                    settings,
                    rules,
                    limits,
                    preferences),
                new UsersQuery(
                    reader,
                    new UserNames(titles, settings.groups().temporaryAccounts()),
                    settings)));
  }

  /** A new account in these groups; somebody can be logged in as it from now on. */
  public long account(String name, String... groups) {
    return database.write(tx -> {
      long id = AccountTable.insert(tx.sql(), name, null, ApiWiki.NOW, "t").orElseThrow();
      for (String group : groups) {
        GroupTable.add(tx.sql(), id, group, null);
      }
      SessionTable.insert(tx.sql(), session(id, name, null), ApiWiki.NOW);
      return id;
    });
  }

  /** A session of an account with a bot password; its name is that of the account and the app. */
  public void botPassword(long id, String name, String app, Grant... grants) {
    write(sql -> {
      String names =
          EnumSet.copyOf(List.of(grants)).stream()
              .map(Grant::wire)
              .collect(Collectors.joining(","));
      BotPasswordTable.put(
          sql,
          new BotPasswordRow(
              id, app, "x", names, "{\"IPAddresses\":[\"0.0.0.0/0\",\"::/0\"]}", "t"));
      SessionTable.insert(sql, session(id, name + "@" + app, app), ApiWiki.NOW);
    });
  }

  private static SessionRow session(long id, String name, @Nullable String app) {
    return new SessionRow(
        sha256(name), id, app, "t", SECRET, null, ApiWiki.NOW.plus(Duration.ofDays(9)));
  }

  /** Blocks an account. */
  public void block(String name, boolean hide, @Nullable Instant expires) {
    write(sql -> {
      long id = AccountTable.find(sql, name).orElseThrow().id();
      BlockTable.insert(
          sql,
          GivenBlock.ofAccount(id, name)
              .until(expires)
              .noCreate()
              .hideName(hide)
              .by(ActorTable.findOrCreate(sql, "Warden").id(), ApiWiki.NOW),
          Set.of());
    });
  }

  public void write(Consumer<JdbcClient> work) {
    database.write(tx -> {
      work.accept(tx.sql());
      return true;
    });
  }

  /** The answer to a GET by somebody, in the new version of the format. */
  public String get(String who, String query) {
    return get(who, query + "&formatversion=2", Map.of());
  }

  /** The answer to a GET with these headers. */
  public String get(String who, String query, Map<String, String> more) {
    Map<String, String> headers = headers(who);
    headers.putAll(more);
    return ApiWiki.body(api.send("GET", encoded(query), headers, ""));
  }

  /** The answer to a POST by somebody, with a token of this type. */
  public String post(String who, @Nullable TokenType token, String query) {
    String form = encoded(query) + "&formatversion=2";
    if (token != null) {
      form += "&token=" + URLEncoder.encode(token(who, token), StandardCharsets.UTF_8);
    }
    return ApiWiki.body(api.send("POST", null, headers(who), form));
  }

  private static String token(String who, TokenType type) {
    return who.equals(STRANGER)
        ? "+\\"
        : Tokens.issue(
            new Session(
                Session.Kind.ACCOUNT, NOBODY, new Session.Keys(who, SECRET, null), List.of()),
            type,
            ApiWiki.NOW);
  }

  private Map<String, String> headers(String who) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    if (!who.equals(STRANGER)) {
      String prefix = settings.site().cookiePrefix();
      headers.put(
          "Cookie",
          who.indexOf('@') >= 0
              ? prefix + "_BPsession=" + who
              : "%s_session=%s; %sUserID=%d".formatted(prefix, who, prefix, idOf(who)));
    }
    return headers;
  }

  private long idOf(String name) {
    return database.read(sql -> AccountTable.find(sql, name).orElseThrow().id());
  }

  /** Queries in tests are written as people read them. */
  private static String encoded(String query) {
    return query.replace(" ", "%20").replace("|", "%7C").replace("#", "%23").replace("~", "%7E");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
