package org.palimpsest.wiki.login;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.palimpsest.model.rights.Grant;
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
import org.palimpsest.wiki.password.PasswordWorkers;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.tag.TagIds;
import org.palimpsest.wiki.testing.MovableClock;

/** Everything about accounts over one database, with cheap password hashes. */
final class TestAccounts implements AutoCloseable {
  static final String ADDRESS = "203.0.113.9";
  static final String PASSWORD = "Correct-Horse-9";
  private static final Passwords.Strength CHEAP = new Passwords.Strength(64, 1);

  final MovableClock clock = new MovableClock();
  final Database database;
  final Settings settings;
  final SessionKeeper keeper;
  final Sessions sessions;
  final Passwords passwords;
  final PasswordWorkers workers;
  final BotPasswords bots;
  final Accounts accounts;
  final LoginGuard guard;
  final WaitingLogin login;
  final AccountCreation creation;
  final CredentialChanges credentials;
  final GroupRules rules;

  TestAccounts(Database database) {
    this(database, Settings.defaults().with("cookie-prefix", "p"));
  }

  TestAccounts(Database database, Settings settings) {
    this(database, settings, 2);
  }

  TestAccounts(Database database, Settings settings, int hashers) {
    SecureRandom random = new SecureRandom();
    UserNames names = new UserNames(new TitleParser(Namespaces.standard("Palimpsest"), Set.of()));
    this.database = database;
    this.settings = settings;
    HitCounters counters = HitCounters.of(database, clock);
    this.rules = new GroupRules(settings.groups());
    this.keeper = new SessionKeeper(database, settings.site(), rules, clock, random);
    this.sessions = new Sessions(database, settings.site(), rules, keeper, clock);
    this.passwords = new Passwords(CHEAP, random);
    this.workers = new PasswordWorkers(passwords, hashers);
    this.bots = new BotPasswords(database, names, random);
    this.accounts = new Accounts(database, settings, passwords, names, clock, random);
    this.guard = new LoginGuard(database, settings, counters, clock, random);
    this.login = new WaitingLogin(new Login(database, guard, keeper, workers, bots, names, clock));
    this.creation =
        new AccountCreation(
            new Acts(
                database,
                new Authority(settings.site()),
                new RateLimits(settings.limits(), RateTable.standard(), counters),
                TagIds.load(database),
                HeapBudget.ofThisProcess().plans(),
                clock),
            settings,
            workers,
            names,
            random);
    this.credentials = new CredentialChanges(database, settings, keeper, workers, clock, random);
  }

  long account(String name, String... groups) {
    return switch (accounts.create(name, PASSWORD, List.of(groups))) {
      case Accounts.Outcome.Done done -> done.accountId();
      case Accounts.Outcome other -> throw new AssertionError(other);
    };
  }

  String botPassword(String user, String app, Grant... grants) {
    return switch (bots.create(user, app, Set.of(grants), Restrictions.NONE, null)) {
      case BotPasswords.Outcome.Made made -> made.secret();
      case BotPasswords.Outcome other -> throw new AssertionError(other);
    };
  }

  /** Logs in by the two steps of a client and gives the cookies that it then holds. */
  Map<String, String> cookiesOf(String name, String password) {
    Map<String, String> cookies = new HashMap<>();
    LoginOutcome.TokenNeeded first =
        (LoginOutcome.TokenNeeded) login.login(resolve(cookies), name, password, null);
    keep(cookies, first.session());
    LoginOutcome second = login.login(resolve(cookies), name, password, first.token());
    if (!(second instanceof LoginOutcome.Success)) {
      throw new AssertionError(second);
    }
    keep(cookies, second.session());
    return cookies;
  }

  Session resolve(Map<String, String> cookies) {
    return sessions.resolve(cookies, ADDRESS);
  }

  /** Does to the cookies what a client does. */
  static void keep(Map<String, String> cookies, Session session) {
    for (CookieChange change : session.cookies()) {
      String value = change.value();
      if (value == null) {
        cookies.remove(change.name());
      } else {
        cookies.put(change.name(), value);
      }
    }
  }

  /** What comes when it is its turn. */
  static <T> T inTurn(CompletionStage<T> later) {
    return later.toCompletableFuture().join();
  }

  @Override
  public void close() {
    workers.close();
  }
}
