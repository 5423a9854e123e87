package org.palimpsest.wiki.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wiki.password.Passwords.Strength;
import org.palimpsest.wiki.password.Passwords.Verdict;

final class PasswordsTest {
  /** Made by PHP's hash_pbkdf2 from "Correct-Horse-9" and the salt "0123456789abcdef". */
  private static final String FROM_MEDIAWIKI =
      ":pbkdf2:sha512:30000:64:MDEyMzQ1Njc4OWFiY2RlZg==:Ywfn1wR1ktL0mKt2sBX2LsyHeGvsbUIXGvO8pvqN3lp4ZC3HL0hTmXsymV5esUf73X+yiquHi+LPdr2WguM7Ag==";

  /** Made by PHP's password_hash from "Correct-Horse-9". */
  private static final String FROM_ELSEWHERE =
      "$argon2id$v=19$m=128,t=2,p=1$N0dmekthRGZsRXZxeU9SNg$KeijMNUFy/YEj1qmYAV4TKolDx+MulyGkGRJnbPUzxo";

  private final Passwords passwords = new Passwords(new Strength(64, 1), new SecureRandom());

  @Test
  void a_password_is_known_again_and_another_one_is_not() {
    String hash = passwords.hash("Correct-Horse-9");

    assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$").doesNotContain("Correct");
    assertThat(passwords.check(hash, "Correct-Horse-9")).isEqualTo(Verdict.RIGHT);
    assertThat(passwords.check(hash, "correct-horse-9")).isEqualTo(Verdict.WRONG);
    assertThat(passwords.check(hash, "")).isEqualTo(Verdict.WRONG);
  }

  @Test
  void the_same_password_never_has_the_same_hash() {
    assertThat(passwords.hash("Correct-Horse-9")).isNotEqualTo(passwords.hash("Correct-Horse-9"));
  }

  @Test
  void passwords_need_not_be_ascii() {
    String hash = passwords.hash("Žluťoučký kůň 🐎");

    assertThat(passwords.check(hash, "Žluťoučký kůň 🐎")).isEqualTo(Verdict.RIGHT);
    assertThat(passwords.check(hash, "Žluťoučký kůň 🐴")).isEqualTo(Verdict.WRONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FROM_MEDIAWIKI,
        FROM_ELSEWHERE,
        // made by PHP's crypt, password_hash, md5 and hash_pbkdf2, written as MediaWiki does
        ":bcrypt:05$N0dmekthRGZsRXZxeU9SN.$CN6ZB37KFzAirAho0i/jOwugkTTVXh6",
        ":bcrypt:5$N0dmekthRGZsRXZxeU9SN.$CN6ZB37KFzAirAho0i/jOwugkTTVXh6",
        ":argon2:$argon2i$v=19$m=128,t=2,p=1$NnM1b1hqbDBMVmYvN0d1dw$kvsg3N9hLVPDr0XlExEXT55+yTgpiyEtEQOu+pMAd5k",
        ":argon2:$argon2id$v=19$m=128,t=2,p=1$M2JTTUFoeDZQZzJ4MVBZbg$57jImtKXfVGpX/sa3EuVDuqbE5ooBuOBMPSs6wyCxhA",
        ":A:bd347294ce11cf3839ca8dc32f59d481",
        ":B:f00d:8f137c5eb57523819882433354de8f74",
        ":pbkdf2:sha1:1000:20:MDEyMzQ1Njc4OWFiY2RlZg==:lTym4KouWu96coCYAOsCnOoAEAA=",
        ":pbkdf2-legacyA:!sha512:1000:64!!MDEyMzQ1Njc4OWFiY2RlZg==!p8ijBfMDUkZbgqu5qqVV5eW+YbMbJvxQSvemGdWlotusDrv+McWmZImXCCKZW2rJCZl/6KltvUzWGVL4PKFgNw==",
        ":pbkdf2-legacyB:!sha256:1000:32!f00d!MDEyMzQ1Njc4OWFiY2RlZg==!XGWS8uurcJDtLZQYDq9yYpv2DAYG0V6dQFBmGBI29cE="
      })
  void hashes_of_other_programs_are_understood_and_due_for_renewal(String hash) {
    assertThat(passwords.check(hash, "Correct-Horse-9")).isEqualTo(Verdict.RIGHT_BUT_OUTDATED);
    assertThat(passwords.check(hash, "Correct-Horse-8")).isEqualTo(Verdict.WRONG);
  }

  @Test
  void bcrypt_reads_72_bytes_of_a_password() {
    String hash = ":bcrypt:05$N0dmekthRGZsRXZxeU9SN.$JrpwHSrG5LpigykSFFcaWAYae.Kgw8S";

    assertThat(passwords.check(hash, "x".repeat(80))).isEqualTo(Verdict.RIGHT_BUT_OUTDATED);
    assertThat(passwords.check(hash, "x".repeat(71))).isEqualTo(Verdict.WRONG);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Correct-Horse-9",
        "$argon2i$v=19$m=64,t=1,p=1$AAAA$AAAAAAAA",
        "$argon2id$v=19$m=64,t=1,p=1$AAAAA$AAAAAAAA",
        ":pbkdf2:sha512:1:3:====:AAAA",
        ":pbkdf2:md5:1:1:AA==:AA==",
        ":pbkdf2:sha512:1:0:AA==:====",
        ":argon2:$argon2id$v=19$m=8,t=0,p=1$AAAA$AAAAAAAA",
        ":argon2:$argon2id$v=19$m=8,t=1,p=2$AAAA$AAAAAAAA",
        ":bcrypt:05$N0dmekthRGZsRXZxeU9SN.",
        ":bcrypt:31$N0dmekthRGZsRXZxeU9SN.$CN6ZB37KFzAirAho0i/jOwugkTTVXh6",
        ":A:f00d:bd347294ce11cf3839ca8dc32f59d481",
        ":B:bd347294ce11cf3839ca8dc32f59d481",
        ":pbkdf2-legacyB:!sha256:1000:32!!MDEyMzQ1Njc4OWFiY2RlZg==!XGWS8uurcJDtLZQYDq9yYpv2DAYG0V6dQFBmGBI29cE=",
        ":pbkdf2-legacyA:!md5:1000:32!!MDEyMzQ1Njc4OWFiY2RlZg==!XGWS8uurcJDtLZQYDq9yYpv2DAYG0V6dQFBmGBI29cE=",
        ":null:",
        ":pbkdf2:sha512:30000:32:MDEyMzQ1Njc4OWFiY2RlZg==:AA=="
      })
  void without_a_hash_that_is_understood_every_password_is_wrong(@Nullable String hash) {
    assertThat(passwords.check(hash, "Correct-Horse-9")).isEqualTo(Verdict.WRONG);
  }
}
