package org.palimpsest.actionapi.revert;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.revert.RollbackOutcome;

final class RollbackErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_outcomes_and_no_others() {
    RollbackErrors errors = new RollbackErrors(Namespaces.standard("Wiki"));
    VerbErrors.hold(
        RollbackOutcome.NotDone.class,
        errors::of,
        Set.of(Act.ROLLBACK),
        RollbackErrors.CODES,
        Set.of());
  }
}
