package org.palimpsest.actionapi.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.user.UserInfoQuery;
import org.palimpsest.http.HttpReply;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.limit.RateTable;
import org.palimpsest.wiki.login.AccountCreation;
import org.palimpsest.wiki.login.Accounts;
import org.palimpsest.wiki.login.BotPasswords;
import org.palimpsest.wiki.login.CredentialChanges;
import org.palimpsest.wiki.login.Login;
import org.palimpsest.wiki.login.LoginGuard;
import org.palimpsest.wiki.login.PasswordPolicy;
import org.palimpsest.wiki.login.SessionKeeper;
import org.palimpsest.wiki.password.PasswordWorkers;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.preference.Preferences;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.tag.TagIds;
import org.palimpsest.wiki.user.AccountNames;
import org.palimpsest.wiki.user.SelfReader;

/** A wiki with the modules of this package, and a client that keeps cookies. */
public final class Client implements AutoCloseable {
  public static final String PASSWORD = "Correct-Horse-9";

  public final Accounts accounts;
  public final BotPasswords bots;
  public final Map<String, String> cookies = new HashMap<>();
  private final PasswordWorkers workers;
  private final ApiWiki wiki;

  public Client(Database database) {
    this(database, Settings.defaults());
  }

  public Client(Database database, Settings settings) {
    InstantSource clock = InstantSource.fixed(ApiWiki.NOW);
    SecureRandom random = new SecureRandom();
    UserNames names =
        new UserNames(new TitleParser(Namespaces.standard(settings.site().name()), Set.of()));
    GroupRules rules = new GroupRules(settings.groups());
    SessionKeeper keeper = new SessionKeeper(database, settings.site(), rules, clock, random);
    HitCounters counters = HitCounters.of(database, clock);
    RateLimits limits = new RateLimits(settings.limits(), RateTable.standard(), counters);
    Passwords passwords = new Passwords(new Passwords.Strength(64, 1), random);
    workers = new PasswordWorkers(passwords, 1);
    bots = new BotPasswords(database, names, random);
    accounts = new Accounts(database, settings, passwords, names, clock, random);
    LoginGuard guard = new LoginGuard(database, settings, counters, clock, random);
    Login login = new Login(database, guard, keeper, workers, bots, names, clock);
    Authority authority = new Authority(settings.site());
    AccountCreation creation =
        new AccountCreation(
            new Acts(
                database,
                authority,
                limits,
                TagIds.load(database),
                HeapBudget.ofThisProcess().plans(),
                clock),
            settings,
            workers,
            names,
            random);
    CredentialChanges credentials =
        new CredentialChanges(database, settings, keeper, workers, clock, random);
    AuthForms forms = new AuthForms(settings.login().emailAddresses());
    wiki =
        ApiWiki.over(
            database,
            settings,
            List.of(
                new LoginAction(login),
                new LogoutAction(keeper),
                new CheckTokenAction(),
                new ClientLoginAction(login, forms),
                new CreateAccountAction(creation, forms),
                new ChangeAuthenticationDataAction(credentials, forms),
                RemoveAuthenticationDataAction.removing(credentials),
                RemoveAuthenticationDataAction.unlinking(credentials),
                new LinkAccountAction(credentials),
                new ResetPasswordAction(),
                new ValidatePasswordAction(
                    new AccountNames(database), names, new PasswordPolicy(settings.login()))),
            List.of(
                new AuthManagerInfoQuery(credentials, forms),
                new TokensQuery(keeper),
                new UserInfoQuery(
                    new SelfReader(database, rules, authority),
                    settings,
                    rules,
                    limits,
                    new Preferences(
                        database,
                        settings.site(),
                        Namespaces.standard(settings.site().name()),
                        rules))));
  }

  /** The answer to a GET. */
  public String get(String query) {
    return answered(wiki.send("GET", query, headers(), ""));
  }

  /** The answer to a POST of these parameters. */
  public String post(String... namesAndValues) {
    return answered(wiki.send("POST", null, headers(), form(namesAndValues)));
  }

  /** The answer to a POST of these parameters with others in the address. */
  public String postTo(String query, String... namesAndValues) {
    return answered(wiki.send("POST", query, headers(), form(namesAndValues)));
  }

  /** A token of this type. */
  public String token(String type) {
    String answer = get("action=query&meta=tokens&formatversion=2&type=" + type);
    int start = answer.indexOf(type + "token\":\"") + type.length() + 8;
    return answer.substring(start, answer.indexOf('"', start)).replace("\\\\", "\\");
  }

  /** Logs in, or tries to. */
  public String login(String name, String password, String... more) {
    String[] all =
        Stream.concat(
                Stream.of(
                    "action",
                    "login",
                    "lgname",
                    name,
                    "lgpassword",
                    password,
                    "lgtoken",
                    token("login")),
                Stream.of(more))
            .toArray(String[]::new);
    return post(all);
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    if (!cookies.isEmpty()) {
      headers.put(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return headers;
  }

  private String answered(HttpReply reply) {
    reply.headers().stream()
        .filter(header -> header.name().equals("Set-Cookie"))
        .forEach(header -> {
          String pair = header.value().substring(0, header.value().indexOf(';'));
          String name = pair.substring(0, pair.indexOf('='));
          if (header.value().contains("Max-Age=0")) {
            cookies.remove(name);
          } else {
            cookies.put(name, pair.substring(name.length() + 1));
          }
        });
    return ApiWiki.body(reply);
  }

  private static String form(String... namesAndValues) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(namesAndValues[i])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  @Override
  public void close() {
    workers.close();
  }
}
