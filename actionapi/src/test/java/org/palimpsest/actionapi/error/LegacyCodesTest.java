package org.palimpsest.actionapi.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.model.message.Message;

/** Which older code stands for which error. */
final class LegacyCodesTest {
  @ParameterizedTest
  @CsvSource({"user,nouser", "title,notitle", "token,notoken"})
  void a_parameter_that_is_missing_had_a_code_of_its_own(String name, String code) {
    assertThat(of(Message.of("paramvalidator-missingparam", Message.plain(name)))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "apierror-missingparam-one-of,missingparams",
    "apierror-missingparam-at-least-one-of,missingparams",
    "apierror-paramempty,paramempty",
    "apierror-revdel-mutuallyexclusive,revdel-mutuallyexclusive",
    "apierror-revdel-paramneeded,revdel-paramneeded",
    "apierror-revdel-needtarget,revdel-needtarget"
  })
  void other_sentences_have_one_older_code(String key, String code) {
    assertThat(of(Message.of(key, "ids"))).isEqualTo(code);
  }

  @Test
  void most_errors_have_always_had_their_code() {
    assertThat(of(Message.of("alreadyrolled", "A", "B", "C"))).isNull();
    assertThat(of(Message.of("apierror-mustpostparams", "token", 1))).isNull();
    assertThat(LegacyCodes.of("mustpostparams")).isEmpty();
  }

  @Test
  void help_finds_the_older_codes_by_the_one_of_today() {
    assertThat(LegacyCodes.of("missingparam"))
        .isEqualTo(List.of("missingparams", "notitle", "nouser", "notoken"));
    assertThat(LegacyCodes.of("paramempty_ids")).containsExactly("paramempty");
    assertThat(LegacyCodes.of("badparams"))
        .containsExactly("revdel-mutuallyexclusive", "revdel-paramneeded");
    assertThat(LegacyCodes.of("needtarget")).containsExactly("revdel-needtarget");
  }

  private static @Nullable String of(Message message) {
    return LegacyCodes.of(ApiError.of(message));
  }
}
