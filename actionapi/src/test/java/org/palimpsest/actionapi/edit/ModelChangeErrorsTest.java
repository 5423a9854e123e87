package org.palimpsest.actionapi.edit;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.edit.ModelChangeOutcome;

final class ModelChangeErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_outcomes_and_no_others() {
    VerbErrors.hold(
        ModelChangeOutcome.NotDone.class,
        ModelChangeErrors::of,
        Set.of(Act.CHANGE_MODEL),
        ModelChangeErrors.CODES,
        Set.of());
  }
}
