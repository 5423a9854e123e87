package org.palimpsest.wiki.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.log.LogItem;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.HiddenNames;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.Networks;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.LogWriter;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.login.CreationOutcome.BadName;
import org.palimpsest.wiki.login.CreationOutcome.BadPassword;
import org.palimpsest.wiki.login.CreationOutcome.BadRetype;
import org.palimpsest.wiki.login.CreationOutcome.Busy;
import org.palimpsest.wiki.login.CreationOutcome.Created;
import org.palimpsest.wiki.login.CreationOutcome.NameTaken;
import org.palimpsest.wiki.login.CreationOutcome.NothingToUse;
import org.palimpsest.wiki.login.CreationOutcome.Refused;
import org.palimpsest.wiki.login.CreationOutcome.Throttled;
import org.palimpsest.wiki.password.Asker;
import org.palimpsest.wiki.password.PasswordWorkers;
import org.palimpsest.wiki.password.RandomText;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets people make accounts, for themselves or for somebody else (spec: auth-and-rights.md,
 * sections 7 and 13). Making one logs nobody in. Thread-safe.
 */
public final class AccountCreation {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int TOKEN_BYTES = 16;
  private static final int LONGEST_REASON = 500;

  private final Database database;
  private final Settings settings;
  private final Authority authority;
  private final PasswordPolicy policy;
  private final PasswordWorkers workers;
  private final UserNames names;
  private final HitCounters counters;
  private final Networks networks;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param random a cryptographic generator, for the tokens of accounts
   */
  public AccountCreation(
      Database database,
      Settings settings,
      Authority authority,
      PasswordWorkers workers,
      UserNames names,
      HitCounters counters,
      InstantSource clock,
      RandomGenerator random) {
    this.database = database;
    this.settings = settings;
    this.authority = authority;
    this.policy = new PasswordPolicy(settings.login());
    this.workers = workers;
    this.names = names;
    this.counters = counters;
    this.networks = new Networks(settings.limits());
    this.clock = clock;
    this.random = random;
  }

  /** Makes an account with its log entry when the turn comes, or says the first reason why not. */
  public CompletionStage<CreationOutcome> create(CreationRequest request) {
    Optional<String> name = names.creatable(request.name());
    return problem(request, name.orElse(null))
        .<CompletionStage<CreationOutcome>>map(CompletableFuture::completedFuture)
        .orElseGet(() -> createInTurn(request, name.orElseThrow()));
  }

  /** What speaks against it before anything has been hashed or counted. */
  private Optional<CreationOutcome> problem(CreationRequest request, @Nullable String name) {
    Performer performer = request.performer();
    String password = request.password();
    String retype = request.retype();
    Optional<CreationOutcome> refused =
        database.read(sql ->
            refused(sql, performer, clock.instant()).or(() -> nameProblem(sql, request, name)));
    if (refused.isPresent()) {
      return refused;
    }
    if (isLimited(performer)
        && counters.count(counter(performer)) >= settings.login().accountsPerDay()) {
      return Optional.of(throttled());
    }
    if (password == null || password.isEmpty() || retype == null) {
      return Optional.of(new NothingToUse());
    }
    if (!password.equals(retype)) {
      return Optional.of(new BadRetype());
    }
    return policy.problems(Objects.requireNonNull(name), List.of(), password).stream()
        .findFirst()
        .map(BadPassword::new);
  }

  private CompletionStage<CreationOutcome> createInTurn(CreationRequest request, String name) {
    Performer performer = request.performer();
    String password = Objects.requireNonNull(request.password());
    return workers.inTurn(
        new Asker(networks.of(performer.address()), name, performer.isRegistered()),
        passwords ->
            isThrottled(performer) ? throttled() : insert(request, name, passwords.hash(password)),
        () -> new Busy());
  }

  private CreationOutcome insert(CreationRequest request, String name, String hash) {
    String token = RandomText.hex(random, TOKEN_BYTES);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return database.write(tx -> {
      Optional<CreationOutcome> refused = refused(tx.sql(), request.performer(), now);
      return refused.orElseGet(() -> {
        OptionalLong id = AccountTable.insert(tx.sql(), name, hash, now, token);
        if (id.isEmpty()) {
          return HiddenNames.find(tx.sql(), name, request.performer(), now).isPresent()
              ? new NameTaken()
              : new BadName();
        }
        complete(tx.sql(), request, id.getAsLong(), name, now);
        return new Created(id.getAsLong(), name);
      });
    });
  }

  /** All that comes with a new account. */
  private static void complete(
      JdbcClient sql, CreationRequest request, long id, String name, Instant now) {
    Performer performer = request.performer();
    AccountTable.describe(sql, id, request.email(), request.realName());
    Actor account = ActorTable.findOrCreate(sql, id, name);
    Actor maker = performer.isRegistered() ? Authors.of(sql, performer) : account;
    Title page = new Title(Namespace.USER, name.replace(' ', '_'));
    WatchTable.watch(sql, id, page, null);
    StatisticsTable.countUser(sql, id);
    LogWriter.writeAndShow(
        sql,
        new NewLogEntry(
            now,
            new LogEvent.AccountCreated(id, performer.isRegistered()),
            maker.id(),
            page,
            PageTable.find(sql, page).map(PageFacts::id).orElse(0L),
            0,
            Unicode.cut(request.reason(), LONGEST_REASON),
            List.of(LogItem.account(id))),
        performer.has(Right.BOT));
  }

  private Optional<CreationOutcome> refused(JdbcClient sql, Performer performer, Instant now) {
    return authority.accountCreation(sql, performer, now).stream()
        .findFirst()
        .map((Refusal refusal) -> new Refused(refusal));
  }

  /**
   * A name that exists is taken, even if no new account could be given it. One that is hidden from
   * the performer goes the whole way of a free one, and is then none that an account can have: so
   * nobody finds out more than that about it, and only by a try that makes an account of each name
   * that is free, for all to see.
   */
  private Optional<CreationOutcome> nameProblem(
      JdbcClient sql, CreationRequest request, @Nullable String creatable) {
    Optional<String> usable = names.usable(request.name());
    if (usable.isPresent()
        && HiddenNames.find(sql, usable.get(), request.performer(), clock.instant()).isPresent()) {
      return Optional.of(new NameTaken());
    }
    return creatable == null ? Optional.of(new BadName()) : Optional.empty();
  }

  /** Counts an account that is about to be made. */
  private boolean isThrottled(Performer performer) {
    return isLimited(performer)
        && counters.hit(counter(performer), DAY) > settings.login().accountsPerDay();
  }

  private boolean isLimited(Performer performer) {
    return settings.login().accountsPerDay() > 0 && !performer.has(Right.NORATELIMIT);
  }

  private String counter(Performer performer) {
    return "createaccount|" + networks.of(performer.address());
  }

  private CreationOutcome throttled() {
    return new Throttled(settings.login().accountsPerDay(), DAY);
  }
}
