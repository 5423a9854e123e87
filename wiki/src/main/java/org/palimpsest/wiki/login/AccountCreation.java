package org.palimpsest.wiki.login;

import java.time.Instant;
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
import org.palimpsest.store.log.LogItem;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.HiddenNames;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.limit.AccountLimit;
import org.palimpsest.wiki.limit.Networks;
import org.palimpsest.wiki.log.AccountEvent;
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
  private static final int TOKEN_BYTES = 16;
  private static final int LONGEST_REASON = 500;

  private final Acts acts;
  private final PasswordPolicy policy;
  private final PasswordWorkers workers;
  private final UserNames names;
  private final Networks networks;
  private final RandomGenerator random;

  /**
   * @param random a cryptographic generator, for the tokens of accounts
   */
  public AccountCreation(
      Acts acts,
      Settings settings,
      PasswordWorkers workers,
      UserNames names,
      RandomGenerator random) {
    this.acts = acts;
    this.policy = new PasswordPolicy(settings.login());
    this.workers = workers;
    this.names = names;
    this.networks = new Networks(settings.limits());
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
        acts.read(
            sql -> refused(sql, performer, acts.now()).or(() -> nameProblem(sql, request, name)));
    if (refused.isPresent()) {
      return refused;
    }
    if (limit().isReachedBy(performer)) {
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
            limit().isExceededBy(performer)
                ? throttled()
                : insert(request, name, passwords.hash(password)),
        () -> new Busy());
  }

  private CreationOutcome insert(CreationRequest request, String name, String hash) {
    String token = RandomText.hex(random, TOKEN_BYTES);
    Instant now = acts.now();
    return acts.<CreationRequest, CreationOutcome>planned(sql -> plan(sql, request, now))
        .inStages((_, writing) ->
            writing.writeAnew((sql, _) -> insert(sql, request, name, hash, token, now)));
  }

  /** Whoever has been blocked while they waited for their turn is refused. */
  private Planning<CreationRequest, CreationOutcome> plan(
      JdbcClient sql, CreationRequest request, Instant now) {
    return refused(sql, request.performer(), now)
        .<Planning<CreationRequest, CreationOutcome>>map(Planning.Over::new)
        .orElseGet(() -> new Planning.Ready<>(request));
  }

  private Attempt<CreationOutcome> insert(
      JdbcClient sql,
      CreationRequest request,
      String name,
      String hash,
      String token,
      Instant now) {
    OptionalLong id = AccountTable.insert(sql, name, hash, now, token);
    if (id.isEmpty()) {
      return new Attempt.Refused<>(
          HiddenNames.find(sql, name, request.performer(), now).isPresent()
              ? new NameTaken()
              : new BadName());
    }
    complete(sql, request, id.getAsLong(), name, now);
    return new Attempt.Done<>(new Created(id.getAsLong(), name));
  }

  /** All that comes with a new account. */
  private void complete(
      JdbcClient sql, CreationRequest request, long id, String name, Instant now) {
    Performer performer = request.performer();
    AccountTable.describe(sql, id, request.email(), request.realName());
    Actor account = ActorTable.findOrCreate(sql, id, name);
    Actor maker = performer.isRegistered() ? Authors.of(sql, performer) : account;
    Title page = new Title(Namespace.USER, name.replace(' ', '_'));
    WatchTable.watch(sql, id, page, null);
    StatisticsTable.countUser(sql, id);
    acts.log(
        sql,
        new NewLogEntry(
            now,
            new AccountEvent.Created(id, performer.isRegistered()),
            maker,
            page,
            PageTable.find(sql, page).map(PageFacts::id).orElse(0L),
            0,
            Unicode.cut(request.reason(), LONGEST_REASON),
            List.of(LogItem.account(id))),
        performer.has(Right.BOT),
        List.of());
  }

  private Optional<CreationOutcome> refused(JdbcClient sql, Performer performer, Instant now) {
    return acts.authority().check(sql, performer, Act.CREATE_ACCOUNT, now).stream()
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
        && HiddenNames.find(sql, usable.get(), request.performer(), acts.now()).isPresent()) {
      return Optional.of(new NameTaken());
    }
    return creatable == null ? Optional.of(new BadName()) : Optional.empty();
  }

  private AccountLimit limit() {
    return acts.limits().accounts();
  }

  private CreationOutcome throttled() {
    return new Throttled(limit().most(), AccountLimit.DAY);
  }
}
