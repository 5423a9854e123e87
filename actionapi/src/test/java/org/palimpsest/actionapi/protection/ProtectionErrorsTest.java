package org.palimpsest.actionapi.protection;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.protection.ProtectOutcome;

final class ProtectionErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_outcomes_and_no_others() {
    VerbErrors.hold(
        ProtectOutcome.NotDone.class,
        ProtectionErrors::of,
        Set.of(Act.PROTECT),
        ProtectionErrors.CODES,
        Set.of());
  }
}
