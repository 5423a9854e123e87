package org.palimpsest.store.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.oauth.TokenRow.Kind;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.Parallel;
import org.palimpsest.store.user.AccountTable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class OAuthTablesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @EveryEngine
  void an_application_is_found_by_key_and_number_with_its_owner(Database database) {
    long id = consumer(database, account(database, "Heron"), "key", "pem");

    ConsumerRow row = found(database, sql -> ConsumerTable.find(sql, "key")).orElseThrow();

    assertThat(row)
        .isEqualTo(
            new ConsumerRow(
                id,
                "key",
                row.accountId(),
                "Sweeper",
                "key",
                1,
                "https://app.example/",
                true,
                "editpage",
                true,
                false,
                "{}",
                "sealed",
                "pem",
                "proposed",
                NOW,
                "Heron"));
    assertThat(found(database, sql -> ConsumerTable.find(sql, id))).contains(row);
    write(
        database,
        sql -> {
          ConsumerTable.changeStage(sql, id, "approved");
          return true;
        });
    assertThat(found(database, sql -> ConsumerTable.find(sql, id)).orElseThrow().stage())
        .isEqualTo("approved");
  }

  @EveryEngine
  void an_owner_has_one_application_of_a_name_and_version(Database database) {
    long owner = account(database, "Heron");
    long first = consumer(database, owner, "a", null);
    long second = consumer(database, owner, "b", null);

    assertThat(
            write(database, sql -> ConsumerTable.insert(sql, row(owner, "c", "b", null))).isEmpty())
        .isTrue();
    assertThat(
            write(database, sql -> ConsumerTable.insert(sql, row(owner, "a", "d", null))).isEmpty())
        .isTrue();
    assertThat(listed(database, sql -> ConsumerTable.list(sql, 0, 1)))
        .extracting(ConsumerRow::id)
        .containsExactly(first);
    assertThat(listed(database, sql -> ConsumerTable.list(sql, first, 9)))
        .extracting(ConsumerRow::id)
        .containsExactly(second);
  }

  @EveryEngine
  void taking_back_what_was_lent_ends_all_that_came_of_it(Database database) {
    long owner = account(database, "Heron");
    long consumer = consumer(database, owner, "key", null);
    long lent = lend(database, consumer, owner, "ak");
    write(
        database,
        sql -> {
          RequestTokenTable.insert(sql, requestToken("rt", consumer));
          RequestTokenTable.accept(sql, "rt", lent, "vh");
          TokenTable.insert(sql, TokenRow.plain("h", Kind.ACCESS, lent, "s", null));
          AcceptanceTable.regrant(sql, lent, "rollback");
          return true;
        });
    assertThat(found(database, sql -> AcceptanceTable.find(sql, "ak")))
        .contains(new AcceptanceRow(lent, consumer, owner, "rollback", "ak", "as", NOW));
    assertThat(found(database, sql -> AcceptanceTable.find(sql, consumer, owner))).isPresent();

    write(
        database,
        sql -> {
          AcceptanceTable.delete(sql, lent);
          return true;
        });

    assertThat(found(database, sql -> AcceptanceTable.find(sql, lent))).isEmpty();
    assertThat(found(database, sql -> RequestTokenTable.find(sql, "rt", NOW))).isEmpty();
    assertThat(found(database, sql -> TokenTable.find(sql, "h", Kind.ACCESS, NOW))).isEmpty();
  }

  @EveryEngine
  void a_request_token_waits_for_one_consent_until_it_expires(Database database) {
    long owner = account(database, "Heron");
    long consumer = consumer(database, owner, "key", null);
    long lent = lend(database, consumer, owner, "ak");
    RequestTokenRow token = requestToken("rt", consumer);
    write(
        database,
        sql -> {
          RequestTokenTable.insert(sql, token);
          return true;
        });
    assertThat(found(database, sql -> RequestTokenTable.find(sql, "rt", NOW))).contains(token);
    assertThat(found(database, sql -> RequestTokenTable.find(sql, "rt", NOW.plusSeconds(10))))
        .isEmpty();

    assertThat(did(database, sql -> RequestTokenTable.accept(sql, "rt", lent, "vh"))).isTrue();
    assertThat(did(database, sql -> RequestTokenTable.accept(sql, "rt", lent, "x"))).isFalse();
    assertThat(found(database, sql -> RequestTokenTable.find(sql, "rt", NOW)))
        .contains(
            new RequestTokenRow("rt", consumer, "sealed", "oob", lent, "vh", token.expires()));
    assertThat(count(database, sql -> RequestTokenTable.deleteExpired(sql, NOW, 9))).isZero();
    assertThat(did(database, sql -> RequestTokenTable.delete(sql, "rt"))).isTrue();
    assertThat(did(database, sql -> RequestTokenTable.delete(sql, "rt"))).isFalse();
  }

  @EveryEngine
  void of_many_requests_with_one_nonce_one_is_first(Database database) {
    AtomicInteger first = new AtomicInteger();

    Parallel.run(
        8,
        () -> {
          if (did(database, sql -> NonceTable.consume(sql, "h", NOW.plusSeconds(5)))) {
            first.incrementAndGet();
          }
        });

    assertThat(first).hasValue(1);
    assertThat(count(database, sql -> NonceTable.deleteExpired(sql, NOW, 9))).isZero();
    assertThat(count(database, sql -> NonceTable.deleteExpired(sql, NOW.plusSeconds(5), 9)))
        .isEqualTo(1);
    assertThat(did(database, sql -> NonceTable.consume(sql, "h", NOW))).isTrue();
  }

  @EveryEngine
  void a_token_is_of_its_kind_until_it_expires_and_is_spent_once(Database database) {
    long owner = account(database, "Heron");
    long lent = lend(database, consumer(database, owner, "key", null), owner, "ak");
    TokenRow code =
        new TokenRow(
            "c",
            Kind.CODE,
            lent,
            "s",
            false,
            "https://app.example/",
            "ch",
            "S256",
            NOW.plusSeconds(10));
    write(
        database,
        sql -> {
          TokenTable.insert(sql, code);
          TokenTable.insert(sql, TokenRow.plain("r", Kind.REFRESH, lent, "s", null));
          TokenTable.insert(sql, TokenRow.plain("o", Kind.ACCESS, lent, "other", null));
          return true;
        });

    assertThat(found(database, sql -> TokenTable.find(sql, "c", Kind.CODE, NOW))).contains(code);
    assertThat(found(database, sql -> TokenTable.find(sql, "c", Kind.ACCESS, NOW))).isEmpty();
    assertThat(found(database, sql -> TokenTable.find(sql, "c", Kind.CODE, NOW.plusSeconds(10))))
        .isEmpty();
    assertThat(did(database, sql -> TokenTable.spend(sql, "c"))).isTrue();
    assertThat(did(database, sql -> TokenTable.spend(sql, "c"))).isFalse();
    assertThat(found(database, sql -> TokenTable.find(sql, "c", Kind.CODE, NOW)).orElseThrow())
        .extracting(TokenRow::spent)
        .isEqualTo(true);
    assertThat(count(database, sql -> TokenTable.deleteExpired(sql, NOW.plusSeconds(10), 9)))
        .isEqualTo(1);
    write(
        database,
        sql -> {
          TokenTable.deleteSeries(sql, "s");
          return true;
        });
    assertThat(found(database, sql -> TokenTable.find(sql, "r", Kind.REFRESH, NOW))).isEmpty();
    assertThat(found(database, sql -> TokenTable.find(sql, "o", Kind.ACCESS, NOW))).isPresent();
  }

  private static long account(Database database, String name) {
    return write(database, sql -> AccountTable.insert(sql, name, null, NOW, "token")).orElseThrow();
  }

  private static long consumer(Database database, long owner, String key, @Nullable String pem) {
    return write(database, sql -> ConsumerTable.insert(sql, row(owner, key, key, pem)))
        .orElseThrow();
  }

  private static ConsumerRow row(long owner, String key, String version, @Nullable String pem) {
    return new ConsumerRow(
        0,
        key,
        owner,
        "Sweeper",
        version,
        1,
        "https://app.example/",
        true,
        "editpage",
        true,
        false,
        "{}",
        "sealed",
        pem,
        "proposed",
        NOW,
        "");
  }

  private static RequestTokenRow requestToken(String key, long consumer) {
    return new RequestTokenRow(key, consumer, "sealed", "oob", null, null, NOW.plusSeconds(10));
  }

  private static long lend(Database database, long consumer, long account, String key) {
    return write(
        database,
        sql ->
            AcceptanceTable.insert(
                sql, new AcceptanceRow(0, consumer, account, "editpage", key, "as", NOW)));
  }

  private static <T> T write(Database database, Function<JdbcClient, T> work) {
    return database.write(tx -> work.apply(tx.sql()));
  }

  private static boolean did(Database database, Predicate<JdbcClient> work) {
    return write(database, work::test);
  }

  private static int count(Database database, ToIntFunction<JdbcClient> work) {
    return write(database, work::applyAsInt);
  }

  private static <T> Optional<T> found(Database database, Function<JdbcClient, Optional<T>> work) {
    return database.read(work);
  }

  private static List<ConsumerRow> listed(
      Database database, Function<JdbcClient, List<ConsumerRow>> work) {
    return database.read(work);
  }
}
