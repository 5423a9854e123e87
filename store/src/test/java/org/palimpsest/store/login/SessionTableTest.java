package org.palimpsest.store.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.group.GroupTable;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.store.user.UserTablesTest;

final class SessionTableTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @EveryEngine
  void a_session_comes_with_all_that_a_request_needs(Database database) {
    long id = UserTablesTest.account(database, "Heron");
    BotPasswordRow bot = new BotPasswordRow(id, "app", "secret", "editpage", "{\"a\":1}", "bt");
    SessionRow session = session("h", id, "app", "bt", "login", NOW.plusSeconds(10));
    database.write(tx -> {
      GroupTable.add(tx.sql(), id, "sysop", null);
      GroupTable.add(tx.sql(), id, "bot", NOW.plusSeconds(5));
      BotPasswordTable.put(tx.sql(), bot);
      SessionTable.insert(tx.sql(), session, NOW);
      return true;
    });

    FoundSession found = database.read(sql -> SessionTable.find(sql, "h", NOW)).orElseThrow();

    assertThat(found.session()).isEqualTo(session);
    SignedIn person = found.signedIn();
    assertThat(person.account())
        .isEqualTo(new AccountRow(id, "Heron", null, NOW, 0, null, null, "", "token"));
    assertThat(person.groups())
        .containsExactly(new Membership("bot", NOW.plusSeconds(5)), new Membership("sysop", null));
    assertThat(person.botPassword())
        .isEqualTo(new BotPasswordRow(id, "app", "", "editpage", "{\"a\":1}", "bt"));
    assertThat(database.<Optional<SignedIn>>read(sql -> SessionTable.person(sql, id)))
        .contains(new SignedIn(person.account(), person.groups(), null));
  }

  @EveryEngine
  void a_spent_session_logs_nobody_in(Database database) {
    for (int i = 0; i < 2; i++) {
      database.write(tx -> {
        SessionTable.spend(tx.sql(), "h", NOW.plusSeconds(10));
        return true;
      });
    }

    assertThat(database.<Optional<FoundSession>>read(sql -> SessionTable.find(sql, "h", NOW)))
        .isEmpty();
    assertThat(database.<Boolean>read(sql -> SessionTable.isSpent(sql, "h"))).isTrue();
    assertThat(database.<Boolean>read(sql -> SessionTable.isSpent(sql, "other"))).isFalse();
  }

  @EveryEngine
  void a_session_lives_until_it_expires_and_can_be_renewed(Database database) {
    keep(database, session("h", heron(database), null, "t", null, NOW.plusSeconds(10)));

    assertThat(
            database.<Optional<FoundSession>>read(
                sql -> SessionTable.find(sql, "h", NOW.plusSeconds(9))))
        .isPresent();
    assertThat(
            database.<Optional<FoundSession>>read(
                sql -> SessionTable.find(sql, "h", NOW.plusSeconds(10))))
        .isEmpty();
    database.write(tx -> {
      SessionTable.renew(tx.sql(), "h", NOW.plusSeconds(20));
      return true;
    });
    assertThat(
            database.<Optional<FoundSession>>read(
                sql -> SessionTable.find(sql, "h", NOW.plusSeconds(10))))
        .isPresent();
  }

  @EveryEngine
  void a_login_key_stays_what_it_was_first(Database database) {
    keep(database, session("h", heron(database), null, "t", null, NOW.plusSeconds(10)));

    assertThat(
            database.<Optional<String>>write(tx -> SessionTable.awaitLogin(tx.sql(), "h", "first")))
        .contains("first");
    assertThat(
            database.<Optional<String>>write(
                tx -> SessionTable.awaitLogin(tx.sql(), "h", "second")))
        .contains("first");
    assertThat(
            database.<Optional<String>>write(tx -> SessionTable.awaitLogin(tx.sql(), "gone", "x")))
        .isEmpty();
  }

  @EveryEngine
  void a_login_key_is_used_once(Database database) {
    keep(database, session("h", heron(database), null, "t", "key", NOW.plusSeconds(10)));

    assertThat(use(database, "another")).isFalse();
    assertThat(use(database, "key")).isTrue();
    assertThat(use(database, "key")).isFalse();
    assertThat(
            database
                .read(sql -> SessionTable.find(sql, "h", NOW))
                .map(found -> found.session().loginSecret() == null))
        .contains(true);
  }

  private static boolean use(Database database, String key) {
    return database.<Boolean>write(tx -> SessionTable.useLogin(tx.sql(), "h", key));
  }

  @EveryEngine
  void expired_sessions_are_removed_oldest_first(Database database) {
    long heron = heron(database);
    for (int i = 0; i < 5; i++) {
      keep(database, session("h" + i, heron, null, "t", null, NOW.plusSeconds(i)));
    }

    assertThat(
            database.<Integer>write(
                tx -> SessionTable.deleteExpired(tx.sql(), NOW.plusSeconds(3), 2)))
        .isEqualTo(2);
    assertThat(
            List.of("h0", "h1", "h2", "h3", "h4").stream()
                .filter(id ->
                    database
                        .read(sql -> SessionTable.find(sql, id, NOW.minusSeconds(1)))
                        .isPresent()))
        .containsExactly("h2", "h3", "h4");
    assertThat(
            database.<Integer>write(
                tx -> SessionTable.deleteExpired(tx.sql(), NOW.plusSeconds(3), 9)))
        .isEqualTo(2);
  }

  private static long heron(Database database) {
    return UserTablesTest.account(database, "Heron");
  }

  private static void keep(Database database, SessionRow row) {
    database.write(tx -> {
      SessionTable.insert(tx.sql(), row, NOW);
      return true;
    });
  }

  private static SessionRow session(
      String idHash,
      long account,
      @Nullable String app,
      String token,
      @Nullable String loginSecret,
      Instant expires) {
    return new SessionRow(idHash, account, app, token, "secret", loginSecret, expires);
  }
}
