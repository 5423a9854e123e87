package org.palimpsest.actionapi.page;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.page.SetLanguageOutcome;

final class PageLanguageErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_outcomes_and_no_others() {
    VerbErrors.hold(
        SetLanguageOutcome.NotDone.class,
        PageLanguageErrors::of,
        Set.of(Act.SET_LANGUAGE),
        PageLanguageErrors.CODES,
        Set.of("pagelang-disabled"));
  }
}
