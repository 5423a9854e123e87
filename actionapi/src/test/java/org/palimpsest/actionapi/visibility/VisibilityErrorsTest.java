package org.palimpsest.actionapi.visibility;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.visibility.VisibilityOutcome;

final class VisibilityErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_outcomes_and_no_others() {
    VerbErrors.hold(
        VisibilityOutcome.NotDone.class,
        outcome -> VisibilityErrors.of(outcome, "ids"),
        Set.of(Act.HIDE_HISTORY, Act.HIDE_LOG),
        VisibilityErrors.CODES,
        Set.of("invalidparammix"));
  }
}
