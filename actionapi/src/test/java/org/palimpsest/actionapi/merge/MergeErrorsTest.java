package org.palimpsest.actionapi.merge;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.merge.MergeOutcome;

final class MergeErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_outcomes_of_a_merge_and_no_others() {
    VerbErrors.hold(
        MergeOutcome.NotDone.class,
        MergeErrors::of,
        Set.of(Act.EDIT),
        MergeErrors.CODES,
        Set.of("missingparam", "invalidparammix", "invalidtitle", "nosuchpageid"));
  }
}
