package org.palimpsest.wiki.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wiki.performer.Performer;

final class TokensTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Performer HERON =
      new Performer(7, "Heron", List.of(), Set.of(), "203.0.113.9");

  private final Session account = session(Session.Kind.ACCOUNT, "key", "login key");

  @ParameterizedTest
  @EnumSource
  void a_token_has_the_shape_that_clients_know_and_counts_for_its_type_only(TokenType type) {
    String token = Tokens.issue(account, type, NOW);

    assertThat(token).matches("[0-9a-f]{40}\\+\\\\");
    assertThat(Tokens.issued(token)).contains(NOW);
    assertThat(
            Arrays.stream(TokenType.values()).filter(other -> Tokens.check(account, other, token)))
        .containsExactly(type);
  }

  @Test
  void every_token_of_a_session_stays_valid() {
    String early = Tokens.issue(account, TokenType.CSRF, NOW);
    String late = Tokens.issue(account, TokenType.CSRF, NOW.plusSeconds(86_400));

    assertThat(early).isNotEqualTo(late);
    assertThat(Tokens.check(account, TokenType.CSRF, early)).isTrue();
    assertThat(Tokens.check(account, TokenType.CSRF, late)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_token_of_another_session_counts_for_nothing(TokenType type) {
    Session other = session(Session.Kind.ACCOUNT, "other key", "other login key");

    assertThat(Tokens.check(account, type, Tokens.issue(other, type, NOW))).isFalse();
  }

  @Test
  void one_changed_character_spoils_a_token() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Session session = session(Session.Kind.ACCOUNT, Long.toHexString(random.nextLong()), null);
      Instant time = Instant.ofEpochSecond(random.nextLong(0x10000000L, 0xfffffffffL));
      StringBuilder token = new StringBuilder(Tokens.issue(session, TokenType.ROLLBACK, time));
      assertThat(Tokens.check(session, TokenType.ROLLBACK, token.toString()))
          .as("seed %d", seed)
          .isTrue();
      int place = random.nextInt(token.length());
      char before = token.charAt(place);
      token.setCharAt(place, (char) (before ^ 1 << random.nextInt(7)));
      assertThat(Tokens.check(session, TokenType.ROLLBACK, token.toString()))
          .as("%s, place %d, seed %d", token, place, seed)
          .isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+\\", "+", "x", "0123456789abcdef0123456789abcdef+\\"})
  void an_account_is_not_let_in_with_less_than_a_token(String token) {
    assertThat(Tokens.check(account, TokenType.CSRF, token)).isFalse();
    assertThat(Tokens.issued(token)).isEmpty();
  }

  @Test
  void a_token_without_its_plus_sign_is_wrong() {
    String token = Tokens.issue(account, TokenType.CSRF, NOW);

    assertThat(Tokens.check(account, TokenType.CSRF, token.replace('+', ' '))).isFalse();
    assertThat(Tokens.check(account, TokenType.CSRF, token + " ")).isFalse();
  }

  @Test
  void nobody_has_the_constant_token_whether_or_not_a_session_is_kept() {
    for (Session nobody :
        List.of(Session.ofNobody(HERON, List.of()), session(Session.Kind.ANONYMOUS, "key", null))) {
      assertThat(Tokens.issue(nobody, TokenType.CSRF, NOW)).isEqualTo("+\\");
      assertThat(Tokens.check(nobody, TokenType.WATCH, "+\\")).isTrue();
      assertThat(Tokens.check(nobody, TokenType.LOGIN, "+\\")).isFalse();
      assertThatThrownBy(() -> Tokens.issue(nobody, TokenType.LOGIN, NOW))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void types_are_listed_by_name() {
    assertThat(TokenType.values())
        .extracting(TokenType::wire)
        .containsExactly(
            "createaccount", "csrf", "login", "patrol", "rollback", "userrights", "watch");
    assertThat(TokenType.ofWire("rollback")).contains(TokenType.ROLLBACK);
    assertThat(TokenType.ofWire("edit")).isEmpty();
  }

  private static Session session(Session.Kind kind, String secret, @Nullable String loginSecret) {
    return new Session(kind, HERON, new Session.Keys("id", secret, loginSecret), List.of());
  }
}
