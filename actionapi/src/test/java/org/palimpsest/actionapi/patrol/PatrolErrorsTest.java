package org.palimpsest.actionapi.patrol;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.patrol.PatrolOutcome;

final class PatrolErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_that_is_not_patrolled_and_no_others() {
    VerbErrors.hold(
        PatrolOutcome.NotDone.class,
        PatrolErrors::of,
        Set.of(Act.PATROL),
        PatrolErrors.CODES,
        Set.of("missingparam", "invalidparammix"));
  }
}
